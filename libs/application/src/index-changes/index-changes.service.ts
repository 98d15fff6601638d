import { Injectable } from '@nestjs/common';
import { ChangeFeed, SearchCursors, type IndexName } from '../ports/change-feed.js';
import { EngineIndex, FulltextIndex, type SearchIndex } from '../ports/search-index.js';
import { keepLease, LEASE_SECONDS } from './keep-lease.js';

/** Changes read at once: fewer, bigger portions cost the engine a fifth less work, but each is held in memory. */
export const CHANGES_AT_ONCE = 2_000;

export type Indexing =
  /** Everything up to `position` can be found. */
  | { readonly kind: 'caught-up'; readonly position: number; readonly entries: number }
  /** Another worker is at it. */
  | { readonly kind: 'leased-elsewhere' };

/**
 * Carries changes into an index, in order, one worker at a time. The cursor moves only when the index has confirmed, so
 * whatever is interrupted is read again; and what is read is always the newest version, so reading it again is harmless.
 */
@Injectable()
export class IndexChangesService {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly cursors: SearchCursors,
    private readonly engine: EngineIndex,
    private readonly fulltext: FulltextIndex,
  ) {}

  /** Reads until nothing new is left or `signal` says stop. `holder` is this worker's id. */
  async catchUp(name: IndexName, holder: string, signal: AbortSignal): Promise<Indexing> {
    const stored = await this.cursors.lease(name, holder, LEASE_SECONDS);
    if (stored === null) return { kind: 'leased-elsewhere' };
    try {
      const index = this.indexOf(name);
      // An index that had to be created anew (its data was lost) is filled from the first change on.
      const isNew = (await index.ensure()) === 'created';
      if (isNew) {
        if (!(await this.cursors.move(name, holder, { position: 0, seconds: LEASE_SECONDS })))
          return { kind: 'leased-elsewhere' };
        await index.begun();
      }
      return await this.readOn({ name, holder }, isNew ? 0 : stored, signal);
    } finally {
      await this.cursors.release(name, holder);
    }
  }

  private async readOn({ name, holder }: IndexHolding, start: number, signal: AbortSignal): Promise<Indexing> {
    const index = this.indexOf(name);
    let position = start;
    let entries = 0;
    while (!signal.aborted) {
      const changed = await this.feed.readAfter(position, CHANGES_AT_ONCE);
      if (changed === null) break;
      await keepLease(this.cursors, { name, holder }, () => index.apply(changed.published, changed.removed));
      if (!(await this.cursors.move(name, holder, { position: changed.position, seconds: LEASE_SECONDS })))
        return { kind: 'leased-elsewhere' };
      position = changed.position;
      entries += changed.published.length + changed.removed.length;
    }
    return { kind: 'caught-up', position, entries };
  }

  private indexOf(name: IndexName): SearchIndex {
    return name === 'engine' ? this.engine : this.fulltext;
  }
}

interface IndexHolding {
  readonly name: IndexName;
  readonly holder: string;
}

import { Injectable } from '@nestjs/common';
import { CHANGES_AT_ONCE } from '../index-changes/index-changes.service.js';
import { keepLease, LEASE_SECONDS } from '../index-changes/keep-lease.js';
import { waitForLease } from '../index-changes/wait-for-lease.js';
import { ChangeFeed, SearchCursors, type IndexName } from '../ports/change-feed.js';
import { Randomness } from '../ports/randomness.js';
import { EngineIndex, FulltextIndex, type SearchIndex } from '../ports/search-index.js';
import { compareVersions, type Differences } from './compare-versions.js';

export interface IndexCheck extends Differences {
  readonly index: IndexName;
  /** Changes that the worker has not come to yet; they are no faults and are left out of the lists. */
  readonly waiting: number;
  readonly mended: number;
}

/** Compares an index with the published entries, entry by entry, and mends what differs when asked to. */
@Injectable()
export class CheckIndexService {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly cursors: SearchCursors,
    private readonly engine: EngineIndex,
    private readonly fulltext: FulltextIndex,
    private readonly randomness: Randomness,
  ) {}

  /** The worker waits while this runs, so that the two are compared at rest. `onMended` counts entries put right so far. */
  async check(name: IndexName, mending: 'report' | 'mend', onMended: (entries: number) => void): Promise<IndexCheck> {
    const holder = this.randomness.id();
    const position = await waitForLease(this.cursors, { name, holder });
    try {
      return await keepLease(this.cursors, { name, holder }, async () => {
        const index = name === 'engine' ? this.engine : this.fulltext;
        if ((await index.ensure()) === 'created') {
          await this.cursors.move(name, holder, { position: 0, seconds: LEASE_SECONDS });
          await index.begun();
        }
        const found = await compareVersions(this.feed.versions(), index.versions());
        const waiting = await this.changedSince(position);
        const isFault = (id: string): boolean => !waiting.has(id);
        const faults = {
          ...found,
          missing: found.missing.filter(isFault),
          stale: found.stale.filter(isFault),
          surplus: found.surplus.filter(isFault),
        };
        const mended = mending === 'mend' ? await this.mend(index, faults, onMended) : 0;
        return { ...faults, index: name, waiting: waiting.size, mended };
      });
    } finally {
      await this.cursors.release(name, holder);
    }
  }

  private async changedSince(position: number): Promise<Set<string>> {
    const changed = new Set<string>();
    let next = await this.feed.readAfter(position, CHANGES_AT_ONCE);
    while (next !== null) {
      for (const { recordId } of next.published) changed.add(recordId);
      for (const recordId of next.removed) changed.add(recordId);
      next = await this.feed.readAfter(next.position, CHANGES_AT_ONCE);
    }
    return changed;
  }

  private async mend(
    index: SearchIndex,
    { missing, stale, surplus }: Differences,
    onMended: (entries: number) => void,
  ): Promise<number> {
    const wrong = [...missing, ...stale, ...surplus];
    for (let done = 0; done < wrong.length; done += CHANGES_AT_ONCE) {
      const portion = wrong.slice(done, done + CHANGES_AT_ONCE);
      const published = await this.feed.entries(portion);
      const found = new Set(published.map(({ recordId }) => recordId));
      await index.apply(
        published,
        portion.filter((id) => !found.has(id)),
      );
      onMended(done + portion.length);
    }
    return wrong.length;
  }
}

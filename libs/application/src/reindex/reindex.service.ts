import { Injectable } from '@nestjs/common';
import { keepLease, LEASE_SECONDS } from '../index-changes/keep-lease.js';
import { CHANGES_AT_ONCE } from '../index-changes/index-changes.service.js';
import { waitForLease } from '../index-changes/wait-for-lease.js';
import { ChangeFeed, SearchCursors } from '../ports/change-feed.js';
import { Randomness } from '../ports/randomness.js';
import { EngineIndex, type SearchIndex } from '../ports/search-index.js';

export type Reindexing =
  | { readonly kind: 'reindexed'; readonly entries: number }
  /** Somebody else is building the second index. */
  | { readonly kind: 'already-running' };

export type ReindexProgress = (entries: number) => void;

/**
 * Builds the engine's index anew beside the one that answers, and swaps the two at one stroke. Searching and publishing
 * go on meanwhile: what changes is read into both, and only for the last few changes does the worker have to wait.
 */
@Injectable()
export class ReindexService {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly cursors: SearchCursors,
    private readonly engine: EngineIndex,
    private readonly randomness: Randomness,
  ) {}

  async reindex(onProgress: ReindexProgress): Promise<Reindexing> {
    const holder = this.randomness.id();
    if ((await this.cursors.lease('reindex', holder, LEASE_SECONDS)) === null) return { kind: 'already-running' };
    try {
      const entries = await keepLease(this.cursors, { name: 'reindex', holder }, () =>
        this.rebuild(holder, onProgress),
      );
      return { kind: 'reindexed', entries };
    } finally {
      await this.cursors.release('reindex', holder);
    }
  }

  private async rebuild(holder: string, onProgress: ReindexProgress): Promise<number> {
    await this.engine.ensure();
    const next = await this.engine.startNext();
    const before = await this.feed.newestPosition();
    const entries = await this.copy(next, onProgress);
    const reached = await this.readOn(next, before);
    await waitForLease(this.cursors, { name: 'engine', holder });
    try {
      await keepLease(this.cursors, { name: 'engine', holder }, async () => {
        const position = await this.readOn(next, reached);
        await this.engine.swapInNext();
        await this.cursors.move('engine', holder, { position, seconds: LEASE_SECONDS });
      });
    } finally {
      await this.cursors.release('engine', holder);
    }
    return entries;
  }

  private async copy(next: SearchIndex, onProgress: ReindexProgress): Promise<number> {
    let copied = 0;
    let page = await this.feed.entriesAfter(null, CHANGES_AT_ONCE);
    while (page.length > 0) {
      await next.apply(page, []);
      copied += page.length;
      onProgress(copied);
      page = await this.feed.entriesAfter(page.at(-1)?.recordId ?? null, CHANGES_AT_ONCE);
    }
    return copied;
  }

  private async readOn(next: SearchIndex, start: number): Promise<number> {
    let position = start;
    for (;;) {
      const changed = await this.feed.readAfter(position, CHANGES_AT_ONCE);
      if (changed === null) return position;
      await next.apply(changed.published, changed.removed);
      position = changed.position;
    }
  }
}

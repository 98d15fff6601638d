import { Injectable } from '@nestjs/common';
import { CHANGES_AT_ONCE } from '../index-changes/index-changes.service.js';
import { keepLease, LEASE_SECONDS } from '../index-changes/keep-lease.js';
import { ChangeFeed, SearchCursors, type IndexableEntry } from '../ports/change-feed.js';
import { LearntWordsStore, WordLearner } from '../ports/learnt-words.js';
import { Randomness } from '../ports/randomness.js';

export type Learning =
  /** The words of everything up to `position` are known. */
  | { readonly kind: 'learnt'; readonly position: number }
  /** Nothing was published or withdrawn since the last time. */
  | { readonly kind: 'nothing-new'; readonly position: number }
  /** Another process is at it. */
  | { readonly kind: 'leased-elsewhere' };

/**
 * Learns the register's words anew from all published entries. Nothing in the index depends on it, so search goes on
 * with the words of the last time meanwhile, and an interruption loses nothing.
 */
@Injectable()
export class LearnWordsService {
  constructor(
    private readonly feed: ChangeFeed,
    private readonly cursors: SearchCursors,
    private readonly learner: WordLearner,
    private readonly store: LearntWordsStore,
    private readonly randomness: Randomness,
  ) {}

  async learn(): Promise<Learning> {
    const holder = this.randomness.id();
    const before = await this.cursors.lease('words', holder, LEASE_SECONDS);
    if (before === null) return { kind: 'leased-elsewhere' };
    try {
      // Read first: what changes while we learn is learnt the next time.
      const position = await this.feed.newestPosition();
      if (position === before && (await this.store.revision()) > 0) return { kind: 'nothing-new', position };
      const languages = await keepLease(this.cursors, { name: 'words', holder }, () =>
        this.learner.learn(this.published()),
      );
      if (!(await this.cursors.move('words', holder, { position, seconds: LEASE_SECONDS })))
        return { kind: 'leased-elsewhere' };
      await this.store.replace(languages);
      return { kind: 'learnt', position };
    } finally {
      await this.cursors.release('words', holder);
    }
  }

  private async *published(): AsyncIterable<readonly IndexableEntry[]> {
    let page = await this.feed.entriesAfter(null, CHANGES_AT_ONCE);
    while (page.length > 0) {
      yield page;
      page = await this.feed.entriesAfter(page.at(-1)?.recordId ?? null, CHANGES_AT_ONCE);
    }
  }
}

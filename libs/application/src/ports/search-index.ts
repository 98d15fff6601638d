import type { IndexableEntry } from './change-feed.js';

/** What an index holds of an entry, as far as a comparison needs it. */
export interface IndexedVersion {
  readonly recordId: string;
  readonly version: number;
}

/**
 * An index of published entries. Writing is idempotent: the same entry may be put again and again. Every method resolves
 * when its effect can be searched, and rejects when the index cannot be reached or refuses.
 */
export abstract class SearchIndex {
  /**
   * Creates the index or brings its settings up to date. `created` means that it must be filled from the start: it is
   * empty, or filled in a way of before. It goes on saying so until `begun` was called.
   */
  abstract ensure(): Promise<'created' | 'present'>;
  /** The cursor stands at the start: whoever is interrupted from now on goes on from there. */
  abstract begun(): Promise<void>;
  /** Puts the entries and removes the others, in one go. */
  abstract apply(entries: readonly IndexableEntry[], removed: readonly string[]): Promise<void>;
  abstract count(): Promise<number>;
  /** Everything that is held, in portions and in any order. */
  abstract versions(): AsyncIterable<readonly IndexedVersion[]>;
}

/** The search engine's index, which can be built a second time beside itself. */
export abstract class EngineIndex extends SearchIndex {
  /** An empty second index; a left-over of an interrupted attempt is dropped. */
  abstract startNext(): Promise<SearchIndex>;
  /** Puts the second index in the place of the first at one stroke and drops the old one. */
  abstract swapInNext(): Promise<void>;
}

/** The full-text table of the database, which answers while the search engine is away. */
export abstract class FulltextIndex extends SearchIndex {}

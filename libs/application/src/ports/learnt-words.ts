import type { IndexableEntry } from './change-feed.js';

/** What was learnt of one language from the register's own texts; only the one who learnt it can read the body. */
export interface LearntLanguage {
  /** BCP 47 tag without region. */
  readonly language: string;
  readonly body: Buffer;
}

export interface LearntWords {
  /** Grows each time something was learnt; 0 before the first time. */
  readonly revision: number;
  readonly languages: readonly LearntLanguage[];
}

/** Learns the words of a register: which there are, how many entries have them, and which stand for the same. */
export abstract class WordLearner {
  abstract learn(entries: AsyncIterable<readonly IndexableEntry[]>): Promise<LearntLanguage[]>;
}

/** Where what was learnt lies, for every process to read. */
export abstract class LearntWordsStore {
  abstract revision(): Promise<number>;
  abstract load(): Promise<LearntWords>;
  /** Puts these in the place of all that was there, at one stroke. */
  abstract replace(languages: readonly LearntLanguage[]): Promise<void>;
}

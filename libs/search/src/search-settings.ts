import type { StepName } from './question/step-names.js';

/** Where the search engine is, what our index is called, and which steps are taken. */
export interface SearchSettings {
  readonly url: string;
  readonly key: string;
  readonly index: string;
  /**
   * All when left out. Some change what is indexed as well as how it is asked: an index is to be filled and asked with the
   * same steps.
   */
  readonly steps?: readonly StepName[];
}

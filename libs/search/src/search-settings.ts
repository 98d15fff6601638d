/** Where the search engine is and what our index is called. */
export interface SearchSettings {
  readonly url: string;
  readonly key: string;
  readonly index: string;
}

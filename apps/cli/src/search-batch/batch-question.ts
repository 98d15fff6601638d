/** One question of a list, with the line it stands in. */
export interface BatchQuestion {
  readonly line: number;
  readonly id: string;
  /** BCP 47 tag of the reader's language. */
  readonly language: string;
  readonly text: string;
  /** Slug of the asker's own city, or null. */
  readonly city: string | null;
  /** Slugs of the cities or mirrors to stay within; none for all. */
  readonly registers: readonly string[];
  readonly grouping: 'none' | 'product';
}

/** A line that asks nothing, with a sentence that says what was expected. */
export interface RefusedLine {
  readonly line: number;
  readonly reason: string;
}

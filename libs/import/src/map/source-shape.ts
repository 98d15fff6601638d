import type { DateOrder } from '../values/read-date.js';

/** How the values of one foreign shape are to be understood. */
export interface SourceShape {
  /** Keys of the standard's counterparts, the row's own version first: `nl-1.0`, then the older ones. */
  readonly standards: readonly string[];
  /** Language of its texts. */
  readonly language: string;
  readonly dateOrder: DateOrder;
  /** Spellings that occur in files beside those of the foreign standard, by vocabulary. */
  readonly spellings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

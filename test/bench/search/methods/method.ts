import type { Question } from '../judging/question.js';

/** A page of ten. */
export interface Found {
  /** Ids of the records, best first. */
  readonly ids: readonly string[];
  /** Whether the page says that no record has all that was asked for. */
  readonly isWarned: boolean;
}

/** A way to answer questions, measured beside others. */
export interface Method {
  readonly name: string;
  /** Name of the method it is compared with; the one measured before it when left out. */
  readonly against?: string;
  /**
   * The first ten records. `product` shows the best record of each product only.
   * Nothing that a method does between questions may depend on those before.
   */
  find(question: Question, grouping: 'none' | 'product'): Promise<Found>;
}

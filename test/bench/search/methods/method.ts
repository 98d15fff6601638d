import type { Question } from '../judging/question.js';

/** A way to answer questions, measured beside others. */
export interface Method {
  readonly name: string;
  /** Name of the method it is compared with; the one measured before it when left out. */
  readonly against?: string;
  /**
   * The ids of the first ten records, best first. `product` shows the best record of each product only.
   * Nothing that a method does between questions may depend on those before.
   */
  find(question: Question, grouping: 'none' | 'product'): Promise<readonly string[]>;
}

export const KINDS = [
  'plain',
  'everyday',
  'misspelt',
  'abbreviation',
  'compound',
  'body-topic',
  'sentence',
  'unforeseen',
  'unanswerable',
  'product',
] as const;
export type Kind = (typeof KINDS)[number];

/** A question as somebody would type it. */
export interface Question {
  readonly id: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly kind: Kind;
  /** Slugs of the registers in which it is asked. */
  readonly registers: readonly string[];
}

/** Which records answer a question, and how well. */
export interface Judgment {
  readonly question: string;
  readonly grade: 0 | 1 | 2;
  readonly key: JudgedKey;
}

/** The README of the questions says what each means. */
export type JudgedKey =
  | { readonly by: 'record'; readonly register: string; readonly sourceKey: string }
  | { readonly by: 'title'; readonly title: string }
  | { readonly by: 'part-of-title'; readonly part: string };

export const SETS = ['tuning', 'kept-aside'] as const;
export type SetName = (typeof SETS)[number];

export interface QuestionSet {
  readonly name: SetName;
  readonly questions: readonly Question[];
  readonly judgments: readonly Judgment[];
}

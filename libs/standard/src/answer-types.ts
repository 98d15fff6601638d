/** How a text came to be in this language. */
export const TEXT_STATUSES = ['person', 'machine-checked', 'machine'] as const;
export type TextStatus = (typeof TEXT_STATUSES)[number];

export interface TextEntry {
  readonly text: string;
  readonly status: TextStatus;
}

/** A text in several languages, by BCP 47 tag. */
export interface Text {
  readonly [language: string]: TextEntry;
}

export interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** A record named inside another: by address where it has one, always by name, so that a content reads alone. */
export interface Reference {
  readonly record?: string;
  readonly name: Text;
  readonly identifiers?: readonly Identifier[];
}

/** Why there is no answer. A blank field without any of these was simply not filled in. */
export const UNANSWERED_KINDS = ['not-applicable', 'withheld', 'not-known', 'not-asked'] as const;
export type UnansweredKind = (typeof UNANSWERED_KINDS)[number];

export type Unanswered =
  | { readonly kind: 'not-applicable'; readonly because?: Text }
  | { readonly kind: 'withheld'; readonly ground?: Text; readonly until?: string; readonly decidedBy?: Text }
  | { readonly kind: 'not-known' }
  | { readonly kind: 'not-asked' };

/** What any record's data has in common, whatever its kind. */
export interface Answers {
  readonly unanswered?: Readonly<Record<string, Unanswered>>;
  readonly [field: string]: unknown;
}

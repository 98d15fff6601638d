/** What a register holds. An entry is a record of kind `algorithm`; a department is an organisation that is part of another. */
export const RECORD_KINDS = ['algorithm', 'product', 'supplier', 'organisation'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** `draft`: never public so far. `withdrawn` keeps its page with date and reason. `erased`: its text had to go by law. */
export type RecordState = 'draft' | 'published' | 'withdrawn' | 'erased';

/** A text in several languages, by BCP 47 tag, each with the way it was written. */
export interface Text {
  readonly [language: string]: { readonly text: string; readonly status: 'person' | 'machine-checked' | 'machine' };
}

/** The answers of a record by field key, as the standard describes them, and `unanswered` with the reasons for gaps. */
export interface RecordData {
  readonly [field: string]: unknown;
}

/** A record named inside another one: by address where it has one, always by name, so that a content reads alone. */
export interface Reference {
  readonly record?: string;
  readonly name: Text;
  readonly identifiers?: readonly { readonly scheme: string; readonly value: string }[];
}

/** The stable identity of a record. `id` is local, `uri` is what the world calls it. */
export interface RecordIdentity {
  readonly id: string;
  readonly registerId: string;
  readonly kind: RecordKind;
  readonly uri: string;
}

/** The four kinds of record that the standard describes. */
export type RecordKind = 'algorithm' | 'product' | 'supplier' | 'organisation';

/** Words about the standard itself (labels, help), by language. English and Dutch are always there. */
export interface Wording {
  readonly en: string;
  readonly nl: string;
  readonly [language: string]: string;
}

/** `system` fields are set by the register, live outside `data` and are listed for readers of the standard only. */
export type Level = 'needed' | 'should' | 'optional' | 'system';

export const FIELD_TYPES = [
  'text',
  'string',
  'code',
  'codes',
  'date',
  'url',
  'email',
  'integer',
  'decimal',
  'strings',
  'urls',
  'language',
  'languages',
  'places',
  'reference',
  'object',
  'list',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FieldDefinition {
  readonly key: string;
  readonly type: FieldType;
  readonly level: Level;
  /** Key of the group of fields it stands in; taken from the name of its file. */
  readonly group: string;
  /** The level counts only where this condition holds; elsewhere `otherwise` does, or nothing. */
  readonly when?: string;
  readonly otherwise?: 'should' | 'optional';
  /** Where `otherwise` counts; without it, wherever `when` does not hold. */
  readonly otherwiseWhen?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly min?: number;
  readonly max?: number;
  /** A regular expression (with the `u` flag) for the whole of a `string`, beside the usual checks. */
  readonly pattern?: string;
  readonly vocabulary?: string;
  /** The part beside it that names the scheme: a code belongs to the scheme that its vocabulary says. */
  readonly schemeIn?: string;
  /** A date beside it (a field, or a part of the same answer) that comes first. */
  readonly notBefore?: string;
  /** Which kind of record a reference points to; without it, any. */
  readonly of?: RecordKind;
  readonly fields?: readonly FieldDefinition[];
  /** Parts of an object of which an answer has at least one: which one is up to who answers. */
  readonly atLeastOne?: readonly string[];
  readonly label: Wording;
  readonly question?: Wording;
  readonly help?: Wording;
  readonly example?: Wording;
  /** Names of the matching fields in other standards, by key of the source. */
  readonly counterparts?: Readonly<Record<string, readonly string[]>>;
  /** Sources whose counterparts only overlap with the field: what they ask is near it, not the same. */
  readonly partly?: readonly string[];
  /** Sources whose counterparts come from general knowledge and have not been read in the source itself. */
  readonly unconfirmed?: readonly string[];
  readonly note?: string;
}

export interface VocabularyCode {
  readonly code: string;
  readonly rank?: number;
  readonly label: Wording;
  readonly help?: Wording;
  /** Values of other standards that mean this code, by key of the source. */
  readonly counterparts?: Readonly<Record<string, readonly string[]>>;
  /** What to write for this code in another standard, where that is not simply the first counterpart. */
  readonly exportsAs?: Readonly<Record<string, readonly string[]>>;
  /** Stands alone: with it no other code of the same list can be chosen. */
  readonly exclusive?: boolean;
  /** A wider code of the same vocabulary. */
  readonly broader?: string;
  /** The code of the scheme to which it belongs, such as that of a risk class; see `schemeIn`. */
  readonly scheme?: string;
}

export interface Vocabulary {
  readonly key: string;
  /** Ordered lists carry a rank per code, so that "at least" and sorting mean something. */
  readonly ordered: boolean;
  readonly label: Wording;
  readonly help?: Wording;
  readonly codes: readonly VocabularyCode[];
}

/** One statement about the answers. On a list it holds as soon as one element fits. */
export type Predicate =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly notIn: readonly string[] }
  | { readonly field: string; readonly answered: true }
  | { readonly condition: string }
  | { readonly context: 'region'; readonly in: readonly string[] };

export interface Requirement {
  readonly all?: readonly Predicate[];
  readonly any?: readonly Predicate[];
}

export interface Condition extends Requirement {
  readonly key: string;
  readonly label: Wording;
}

export interface FieldGroup {
  readonly key: string;
  readonly label: Wording;
  readonly help?: Wording;
}

export interface SourceStandard {
  readonly key: string;
  readonly title: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly [detail: string]: unknown;
}

export interface KindDefinition {
  readonly key: RecordKind;
  readonly label: Wording;
  readonly help?: Wording;
  /** What a record of this kind answers, in reading order. */
  readonly fields: readonly FieldDefinition[];
  /** What the register adds by itself. */
  readonly systemFields: readonly FieldDefinition[];
}

/** What may never be missing from a public record, and how the mailbox of a role is told from that of a person. */
export interface PublicationRules {
  readonly core: Readonly<Record<string, readonly string[]>>;
  readonly roleWords: readonly string[];
  readonly privateMailDomains: readonly string[];
}

/** Ways to put a short answer together from other answers: the first whose requirement holds is used. */
export interface ShortAnswerRule extends Requirement {
  readonly text: Wording;
}

export interface Standard {
  readonly version: string;
  readonly uri: string;
  readonly languages: readonly string[];
  readonly maxContentBytes: number;
  readonly groups: readonly FieldGroup[];
  readonly kinds: readonly KindDefinition[];
  readonly vocabularies: ReadonlyMap<string, Vocabulary>;
  readonly conditions: ReadonlyMap<string, Condition>;
  readonly sources: readonly SourceStandard[];
  readonly publication: PublicationRules;
  readonly inShort: Readonly<Record<string, readonly ShortAnswerRule[]>>;
  readonly messages: Readonly<Record<string, Wording>>;
}

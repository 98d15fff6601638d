/**
 * What entries can be narrowed by. Values are codes of the standard's vocabularies, except:
 * `city` and `register` hold the slug of a register (`city` for our own cities only); `organisation`, `supplier` and
 * `product` hold the local id of the record, or `name:<name as written>` where the entry only names it;
 * `hasAssessment` and `hasObjectionRoute` are `yes` or `no`; `language` is a BCP 47 tag; `source` is `own`, `peer` or `mirror`.
 */
export const FACET_KEYS = [
  'city',
  'register',
  'organisation',
  'policyDomain',
  'status',
  'decisionEffect',
  'automationLevel',
  'affectedGroup',
  'lifeEvent',
  'personalData',
  'technique',
  'supplier',
  'product',
  'hasAssessment',
  'hasObjectionRoute',
  'language',
  'source',
] as const;

export type FacetKey = (typeof FACET_KEYS)[number];

/** Starts the facet value of an organisation, supplier or product that is no record here; the rest is its label. */
export const NAMED_ONLY = 'name:';

/** How deep a search can be paged: hits behind this are reached by narrowing, or through the list of entries. */
export const SEARCH_DEPTH = 10_000;

/** Chosen values: any of them within a facet, all facets together. An empty list chooses nothing. */
export type SearchFilter = { readonly [Key in FacetKey]?: readonly string[] };

export interface SearchRequest {
  /** As typed; empty lists everything. */
  readonly text: string;
  readonly filter: SearchFilter;
  readonly sort: 'relevance' | 'changed';
  /** `product` shows the best hit of each product only. */
  readonly grouping: 'none' | 'product';
  /** Languages of the reader, best first: highlights are taken from these where they match. They narrow nothing. */
  readonly languages: readonly string[];
  readonly limit: number;
  readonly offset: number;
  /** The facets to count. */
  readonly facets: readonly FacetKey[];
  /** Only what was typed: no spelling corrected, no everyday word replaced. */
  readonly spelling?: 'as-typed';
  /** Slug of the reader's own city: of a product's entries, its own comes first. */
  readonly ownCity?: string;
}

/** A run of text that matches the question or not: never markup, so nothing can be smuggled into a page. */
export interface TextPart {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Highlight {
  /** Key of a field of the standard. */
  readonly field: string;
  readonly language: string | null;
  readonly parts: readonly TextPart[];
}

export interface SearchHit {
  readonly recordId: string;
  readonly highlights: readonly Highlight[];
  /** When grouped: how many entries that the filter lets through share the product, this one included. */
  readonly groupSize: number | null;
  /** When grouped: how many organisations these entries belong to. */
  readonly groupBodies: number | null;
}

/** How a word of a question was taken. */
export interface UnderstoodWord {
  readonly typed: string;
  /** Other ways to say it that were looked for too. */
  readonly as: readonly string[];
  /** `everyday`: official words. `acronym`: what it stands for. `compound`: its parts, or two words as one. */
  readonly how: 'everyday' | 'acronym' | 'compound';
}

/** What was made of the words of a question. */
export interface Understanding {
  /** Misspelt words and what they were taken for. */
  readonly corrections: readonly { readonly typed: string; readonly word: string }[];
  /** The question with the corrections in it; null when there are none. */
  readonly searchedFor: string | null;
  readonly words: readonly UnderstoodWord[];
  /** Whether there is an entry with all that was asked for, only entries with some of it, or none. */
  readonly coverage: 'all' | 'some' | 'none';
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  readonly totalIsExact: boolean;
  /**
   * Counts per requested facet, most frequent first. A facet's own choice does not narrow its own counts, so that a
   * second value can be added. Chosen values are always listed, with 0 if nothing has them.
   */
  readonly facets: { readonly [Key in FacetKey]?: readonly FacetCount[] };
  /** True when the search engine could not be asked and the database answered: fewer forms of a word are found. */
  readonly reduced: boolean;
  /** Null when no words were asked for. */
  readonly understanding: Understanding | null;
}

export interface SuggestionRequest {
  readonly text: string;
  readonly languages: readonly string[];
  /** Slug of the register to stay within. */
  readonly register: string | null;
  readonly limit: number;
}

export interface Suggestion {
  /** `topic`: a policy area. `everyday`: an everyday word for what the register has. */
  readonly kind: 'entry' | 'organisation' | 'product' | 'topic' | 'everyday';
  readonly text: string;
  readonly language: string | null;
  /** The entry, or the organisation or product where it is a record here. */
  readonly recordId: string | null;
}

/** Finds published entries. Never throws because the search engine is away: it answers with less. */
export abstract class RecordSearch {
  abstract search(request: SearchRequest): Promise<SearchPage>;
  abstract suggest(request: SuggestionRequest): Promise<Suggestion[]>;
}

/** The same from the database alone, for the time in which the search engine is away. */
export abstract class ReducedRecordSearch extends RecordSearch {}

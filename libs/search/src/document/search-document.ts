import type { EntryFacets } from '#application';
import type { Translations } from './entry-texts.js';

/**
 * An entry as the engine keeps it. Texts stand in it twice: as tokens (stems, parts of compounds, marked acronyms), which
 * are what is searched, and some of them as written, which are what is shown and suggested.
 */
export interface SearchDocument {
  readonly id: string;
  readonly version: number;
  readonly changedAt: number;
  /** What deployments of one product share. */
  readonly group: string;
  readonly facets: EntryFacets;
  readonly code: string | null;
  /** Tokens, each once, with a blank between them. */
  readonly title: string;
  readonly topic: string;
  readonly body: string;
  readonly rest: string;
  readonly name: Translations;
  readonly shortDescription: Translations;
  readonly goal: Translations;
  readonly decisionSupported: Translations;
  readonly organisation: Translations;
  readonly product: Translations;
}

/** Fields that a question is looked for in, those in which a match counts most first. */
export const ASKED = ['code', 'title', 'topic', 'body', 'rest'] as const satisfies readonly (keyof SearchDocument)[];

/** Fields that suggestions are looked for in. */
export const SUGGESTED = ['name', 'organisation', 'product'] as const satisfies readonly (keyof SearchDocument)[];

/** Fields as written in which matches are shown. Long ones are left out. */
export const HIGHLIGHTED = [
  'name',
  'shortDescription',
  'goal',
  'decisionSupported',
  'organisation',
  'product',
] as const satisfies readonly (keyof SearchDocument)[];

import type { EntryFacets } from '#application';

/** A text by language tag. */
export type Translations = { readonly [language: string]: string };

/** An entry as the engine keeps it: only what is searched, filtered, sorted by or shown as a highlight. */
export interface SearchDocument {
  readonly id: string;
  readonly version: number;
  readonly changedAt: number;
  /** What deployments of one product share. */
  readonly group: string;
  readonly facets: EntryFacets;
  readonly code: string | null;
  readonly keywords: readonly string[];
  readonly name: Translations;
  readonly shortDescription: Translations;
  readonly goal: Translations;
  readonly decisionSupported: Translations;
  readonly impactDescription: Translations;
  readonly publicServices: Translations;
  readonly organisation: Translations;
  readonly department: Translations;
  readonly product: Translations;
  readonly suppliers: Translations;
  readonly howItWorks: Translations;
  readonly longDescription: Translations;
  /** Texts in which a match counts least, in one. */
  readonly more: Translations;
}

/** Fields that are searched, those in which a match counts most first. Keys are those of the standard where one exists. */
export const SEARCHED = [
  'code',
  'name',
  'keywords',
  'product',
  'publicServices',
  'shortDescription',
  'goal',
  'organisation',
  'department',
  'decisionSupported',
  'impactDescription',
  'suppliers',
  'howItWorks',
  'longDescription',
  'more',
] as const satisfies readonly (keyof SearchDocument)[];

/** Fields in which matches are shown. Long ones are left out: cutting and marking them costs more than finding. */
export const HIGHLIGHTED = [
  'name',
  'shortDescription',
  'goal',
  'decisionSupported',
  'organisation',
  'product',
] as const satisfies readonly (keyof SearchDocument)[];

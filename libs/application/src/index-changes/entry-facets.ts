import type { RecordData, Reference } from '#domain';
import type { IndexableEntry } from '../ports/change-feed.js';
import { NAMED_ONLY, type FacetKey } from '../ports/search.js';

export type EntryFacets = { readonly [Key in FacetKey]: readonly string[] };

/** An assessment in one of these states was made at some time; the others are intentions. */
const MADE = new Set(['completed', 'being-renewed', 'out-of-date', undefined]);

/** The values by which an entry is filtered and counted: the same in the engine and in the database. */
export function facetsOf(entry: IndexableEntry): EntryFacets {
  const { data, register } = entry;
  return {
    city: register.kind === 'city' ? [register.slug] : [],
    register: [register.slug],
    organisation: referenceValues(data['organisation'], entry.organisationId, entry.mainLanguage),
    policyDomain: codes(data['policyDomains']),
    status: codes(data['status']),
    decisionEffect: codes(data['decisionEffect']),
    automationLevel: codes(data['automationLevel']),
    affectedGroup: codes(data['affectedGroups']),
    lifeEvent: codes(data['lifeEvents']),
    personalData: codes(data['usesPersonalData']),
    technique: codes(data['techniques']),
    supplier: supplierValues(entry),
    product: referenceValues(data['product'], entry.productId, entry.mainLanguage),
    hasAssessment: [hasAssessment(data) ? 'yes' : 'no'],
    hasObjectionRoute: [hasObjectionRoute(data) ? 'yes' : 'no'],
    language: Object.keys(data['name'] ?? {}),
    source: [register.kind === 'city' ? 'own' : register.kind],
  };
}

function codes(answer: unknown): string[] {
  if (typeof answer === 'string') return [answer];
  return Array.isArray(answer) ? [...new Set(answer.filter((code) => typeof code === 'string'))] : [];
}

function referenceValues(answer: unknown, localId: string | null, language: string): string[] {
  if (localId !== null) return [localId];
  const { name } = (answer ?? {}) as Partial<Reference>;
  const written = name && (name[language] ?? Object.values(name)[0])?.text;
  return written ? [NAMED_ONLY + written] : [];
}

function supplierValues({ data, supplierIds, mainLanguage }: IndexableEntry): string[] {
  const answers = (data['suppliers'] ?? []) as readonly { readonly supplier?: Reference }[];
  const values = answers.flatMap(({ supplier }) =>
    referenceValues(supplier, supplierIds[supplier?.record ?? ''] ?? null, mainLanguage),
  );
  return [...new Set(values)];
}

function hasAssessment(data: RecordData): boolean {
  const answers = (data['impactAssessments'] ?? []) as readonly { readonly status?: string }[];
  return answers.some(({ status }) => MADE.has(status));
}

/** Somewhere to go with "I disagree": steps, an address or a body that decides. */
function hasObjectionRoute(data: RecordData): boolean {
  const {
    steps = [],
    url,
    decidedBy,
  } = (data['objection'] ?? {}) as {
    readonly steps?: readonly unknown[];
    readonly url?: string;
    readonly decidedBy?: unknown;
  };
  return steps.length > 0 || url !== undefined || decidedBy !== undefined;
}

import type { FacetKey } from '#application';
import { currentStandard, findCode, findField, vocabularyOf, type Wording } from '#standard';

/** Facets that hold the answers of one field: the standard has the words. */
const FIELDS: Partial<Record<FacetKey, string>> = {
  organisation: 'organisation',
  policyDomain: 'policyDomains',
  status: 'status',
  decisionEffect: 'decisionEffect',
  automationLevel: 'automationLevel',
  affectedGroup: 'affectedGroups',
  lifeEvent: 'lifeEvents',
  personalData: 'usesPersonalData',
  technique: 'techniques',
  supplier: 'suppliers',
  product: 'product',
};

const OWN_WORDS: Partial<Record<FacetKey, Wording>> = {
  city: { en: 'City', nl: 'Stad' },
  register: { en: 'Register', nl: 'Register' },
  hasAssessment: { en: 'Assessment made', nl: 'Toets gedaan' },
  hasObjectionRoute: { en: 'Says how to object', nl: 'Zegt hoe u bezwaar maakt' },
  language: { en: 'Language', nl: 'Taal' },
  source: { en: 'Source', nl: 'Herkomst' },
};

const VALUES: Readonly<Record<string, Wording>> = {
  yes: { en: 'Yes', nl: 'Ja' },
  no: { en: 'No', nl: 'Nee' },
  own: { en: 'Published here', nl: 'Hier gepubliceerd' },
  mirror: { en: 'Copied, not verified', nl: 'Overgenomen, niet gecontroleerd' },
};

export function facetWords(key: FacetKey): Wording {
  return fieldOf(key)?.label ?? OWN_WORDS[key] ?? { en: key, nl: key };
}

/** The words for a value that the standard or we ourselves named; null for records, registers and languages. */
export function valueWords(key: FacetKey, value: string): Wording | null {
  const field = fieldOf(key);
  if (field?.vocabulary) return findCode(vocabularyOf(currentStandard(), field), value)?.label ?? null;
  return (Object.hasOwn(VALUES, value) && VALUES[value]) || null;
}

function fieldOf(key: FacetKey) {
  const path = FIELDS[key];
  return path === undefined ? null : findField(currentStandard(), 'algorithm', path);
}

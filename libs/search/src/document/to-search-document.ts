import { facetsOf, type IndexableEntry } from '#application';
import type { RecordData, Reference, Text } from '#domain';
import { withoutMarks } from '../reading/highlight-marks.js';
import type { SearchDocument, Translations } from './search-document.js';

/** Texts that help to find an entry but tell little about what it is for. */
const MORE = ['expectedBenefit', 'previousProcess', 'inputs', 'outputs', 'oversightDescription', 'affectedGroupsNote'];
const MORE_LISTS = [
  ['decisionSteps', 'text'],
  ['datasets', 'name'],
  ['legalBases', 'title'],
  ['risks', 'description'],
] as const;

/** What the engine gets to know of an entry. Search quality begins here: stems and split words become fields of this. */
export function toSearchDocument(entry: IndexableEntry): SearchDocument {
  const { data } = entry;
  const text = (field: string): Translations => translations([data[field] as Text | undefined]);
  return {
    id: entry.recordId,
    version: entry.version,
    changedAt: entry.changedAt.getTime(),
    group: entry.productKey,
    facets: facetsOf(entry),
    code: entry.shortCode,
    keywords: [...strings(data['alternativeNames']), ...strings(data['keywords'])],
    name: text('name'),
    shortDescription: text('shortDescription'),
    goal: text('goal'),
    decisionSupported: text('decisionSupported'),
    impactDescription: text('impactDescription'),
    publicServices: translations(listOf(data, 'publicServices', 'name')),
    organisation: nameOf(data['organisation']),
    department: nameOf(data['department']),
    product: nameOf(data['product']),
    suppliers: translations(
      (listOf(data, 'suppliers', 'supplier') as unknown as (Reference | undefined)[]).map((supplier) => supplier?.name),
    ),
    howItWorks: text('howItWorks'),
    longDescription: text('longDescription'),
    more: translations([
      ...MORE.map((field) => data[field] as Text | undefined),
      ...MORE_LISTS.flatMap(([field, member]) => listOf(data, field, member)),
    ]),
  };
}

/** Joins texts language by language. */
function translations(texts: readonly (Text | undefined)[]): Translations {
  const joined: { [language: string]: string } = {};
  for (const text of texts) {
    for (const [language, { text: written }] of Object.entries(text ?? {})) {
      const clean = withoutMarks(written);
      joined[language] = language in joined ? `${joined[language] ?? ''}\n${clean}` : clean;
    }
  }
  return joined;
}

function nameOf(reference: unknown): Translations {
  return translations([(reference as Reference | undefined)?.name]);
}

function listOf(data: RecordData, field: string, member: string): (Text | undefined)[] {
  const items = (data[field] ?? []) as readonly { readonly [member: string]: Text | undefined }[];
  return items.map((item) => item[member]);
}

function strings(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.filter((item) => typeof item === 'string').map(withoutMarks) : [];
}

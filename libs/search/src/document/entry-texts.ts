import type { IndexableEntry } from '#application';
import type { RecordData, Reference, Text } from '#domain';
import { currentStandard, findCode, findField, vocabularyOf } from '#standard';

/** A text by language tag. */
export type Translations = { readonly [language: string]: string };

/** What an entry says, by how much a word in it tells what the entry is about. */
export const TEXT_FIELDS = ['title', 'topic', 'body', 'rest'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

export type EntryTexts = { readonly [Field in TextField]: Translations };

const REST = [
  'impactDescription',
  'howItWorks',
  'longDescription',
  'expectedBenefit',
  'previousProcess',
  'inputs',
  'outputs',
  'oversightDescription',
  'affectedGroupsNote',
];
const REST_LISTS = [
  ['decisionSteps', 'text'],
  ['datasets', 'name'],
  ['legalBases', 'title'],
  ['risks', 'description'],
] as const;
/** Codes whose words people search for: benefits, moving house, children. */
const CODED = ['policyDomains', 'lifeEvents', 'affectedGroups'];

/** All texts of an entry that are searched. */
export function entryTexts({ data, mainLanguage }: IndexableEntry): EntryTexts {
  const texts = (fields: readonly string[]): (Text | undefined)[] =>
    fields.map((field) => data[field] as Text | undefined);
  const plain = (answer: unknown): Text | undefined =>
    Array.isArray(answer)
      ? { [mainLanguage]: { text: answer.filter((item) => typeof item === 'string').join('\n'), status: 'person' } }
      : undefined;
  return {
    title: joined([...texts(['name']), nameOf(data['product']), plain(data['alternativeNames'])]),
    topic: joined([
      ...texts(['shortDescription', 'goal', 'decisionSupported']),
      ...listOf(data, 'publicServices', 'name'),
      plain(data['keywords']),
      ...CODED.flatMap((field) => labelsOf(data, field)),
    ]),
    body: joined([nameOf(data['organisation']), nameOf(data['department']), ...suppliersOf(data)]),
    rest: joined([...texts(REST), ...REST_LISTS.flatMap(([field, member]) => listOf(data, field, member))]),
  };
}

/** Joins texts language by language. */
export function joined(texts: readonly (Text | undefined)[]): Translations {
  const all: { [language: string]: string } = {};
  for (const text of texts) {
    for (const [language, { text: written }] of Object.entries(text ?? {})) {
      all[language] = language in all ? `${all[language] ?? ''}\n${written}` : written;
    }
  }
  return all;
}

export function nameOf(reference: unknown): Text | undefined {
  return (reference as Reference | undefined)?.name;
}

function suppliersOf(data: RecordData): (Text | undefined)[] {
  return (listOf(data, 'suppliers', 'supplier') as unknown as (Reference | undefined)[]).map(nameOf);
}

function listOf(data: RecordData, field: string, member: string): (Text | undefined)[] {
  const items = (data[field] ?? []) as readonly { readonly [member: string]: Text | undefined }[];
  return items.map((item) => item[member]);
}

/** The standard's words for the codes an entry has. */
function labelsOf(data: RecordData, path: string): Text[] {
  const field = findField(currentStandard(), 'algorithm', path);
  const codes = data[path];
  if (!field?.vocabulary || !Array.isArray(codes)) return [];
  return codes.flatMap((code): Text[] => {
    const label = typeof code === 'string' ? findCode(vocabularyOf(currentStandard(), field), code)?.label : undefined;
    return label
      ? [Object.fromEntries(Object.entries(label).map(([tag, text]) => [tag, { text, status: 'person' as const }]))]
      : [];
  });
}

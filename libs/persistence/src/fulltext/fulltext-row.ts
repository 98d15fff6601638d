import { facetsOf, type IndexableEntry } from '#application';
import { foldText } from './fold-words.js';

/** The texts of an entry by weight, and its facets, ready for the table. */
export interface FulltextRow {
  readonly record_id: string;
  readonly version: number;
  readonly title: string;
  readonly purpose: string;
  readonly rest: string;
  readonly facets: readonly string[];
  readonly product_key: string;
  readonly changed_at: Date;
}

const TITLE = new Set(['name', 'alternativeNames', 'keywords']);
const PURPOSE = new Set(['shortDescription', 'goal', 'organisation', 'department', 'product', 'publicServices']);

export function toFulltextRow(entry: IndexableEntry): FulltextRow {
  const fields = Object.entries(entry.data);
  const textOf = (chosen: (field: string) => boolean): string =>
    foldText(fields.flatMap(([field, answer]) => (chosen(field) ? textsIn(answer) : [])).join('\n'));
  return {
    record_id: entry.recordId,
    version: entry.version,
    title: foldText(
      [
        ...textsIn(entry.data['name']),
        ...strings(entry.data['alternativeNames']),
        ...strings(entry.data['keywords']),
        entry.shortCode ?? '',
      ].join('\n'),
    ),
    purpose: textOf((field) => PURPOSE.has(field)),
    rest: textOf((field) => !TITLE.has(field) && !PURPOSE.has(field) && field !== 'unanswered'),
    facets: Object.entries(facetsOf(entry)).flatMap(([key, values]) => values.map((value) => `${key}:${value}`)),
    product_key: entry.productKey,
    changed_at: entry.changedAt,
  };
}

function strings(answer: unknown): string[] {
  return Array.isArray(answer) ? answer.filter((item) => typeof item === 'string') : [];
}

/** Every text in an answer, in all its languages; codes, dates and addresses are left out. */
function textsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('text' in answer && typeof answer.text === 'string') return [answer.text];
  return Object.values(answer).flatMap(textsIn);
}

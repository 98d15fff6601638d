import type { IndexableEntry } from '#application';

/** The texts of an entry as anybody would hand them to a search engine. */
export interface EntryTexts {
  /** What it is called, in every language it has. */
  readonly titles: readonly string[];
  /** Who uses it and what for. */
  readonly purpose: string;
  readonly rest: string;
}

const PURPOSE = new Set(['organisation', 'department', 'product', 'shortDescription', 'goal', 'keywords']);

export function entryTexts({ data }: IndexableEntry): EntryTexts {
  const fields = Object.entries(data).filter(([field]) => field !== 'name' && field !== 'unanswered');
  const join = (wanted: boolean): string =>
    fields.flatMap(([field, answer]) => (PURPOSE.has(field) === wanted ? textsIn(answer) : [])).join('\n');
  return { titles: textsIn(data['name']), purpose: join(true), rest: join(false) };
}

/** Every text in an answer, in all its languages; codes, dates and addresses are left out. */
function textsIn(answer: unknown): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  if ('text' in answer && typeof answer.text === 'string') return [answer.text];
  return Object.values(answer).flatMap(textsIn);
}

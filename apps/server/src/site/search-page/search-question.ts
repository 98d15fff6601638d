import { FACET_PARAMETERS } from './facet-parameters.js';

/** What a search address asks, checked. It can be written back, so every link is built from what was understood. */
export interface SearchQuestion {
  readonly text: string;
  readonly sort: 'RELEVANCE' | 'CHANGED';
  readonly isGrouped: boolean;
  /** Search for what was typed, with nothing corrected or replaced. */
  readonly isExact: boolean;
  readonly after: string | null;
  readonly chosen: ReadonlyMap<string, readonly string[]>;
}

const LONGEST_TEXT = 300;
const MOST_VALUES = 20;

/** Unknown parameters are ignored and long ones cut: an old or mistyped address still shows something useful. */
export function readQuestion(query: Readonly<Record<string, unknown>>): SearchQuestion {
  const chosen = FACET_PARAMETERS.map(({ parameter }) => [parameter, valuesOf(query[parameter])] as const);
  return {
    text: (valuesOf(query['q'])[0] ?? '').trim().slice(0, LONGEST_TEXT),
    sort: query['sort'] === 'CHANGED' ? 'CHANGED' : 'RELEVANCE',
    isGrouped: query['group'] !== 'none',
    isExact: query['exact'] === 'yes',
    after: valuesOf(query['after'])[0] ?? null,
    chosen: new Map(chosen.filter(([, values]) => values.length > 0)),
  };
}

/** The address of a question below the path of the search page. */
export function writeQuestion(path: string, question: SearchQuestion): string {
  const { text, sort, isGrouped, isExact, after, chosen } = question;
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  for (const [parameter, values] of chosen) for (const value of values) query.append(parameter, value);
  if (sort !== 'RELEVANCE') query.set('sort', sort);
  if (!isGrouped) query.set('group', 'none');
  if (isExact) query.set('exact', 'yes');
  if (after !== null) query.set('after', after);
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
}

/** The same question without one value of one facet, from the first page. */
export function without(question: SearchQuestion, parameter: string, value: string): SearchQuestion {
  const left = (question.chosen.get(parameter) ?? []).filter((other) => other !== value);
  const chosen = new Map(question.chosen);
  if (left.length === 0) chosen.delete(parameter);
  else chosen.set(parameter, left);
  return { ...question, chosen, after: null };
}

/** The filter of the public API that belongs to the question; a city's own pages show that city alone. */
export function filterOf(question: SearchQuestion, citySlug: string | null): Record<string, unknown> {
  const members = FACET_PARAMETERS.flatMap(({ parameter, member, write }) => {
    const values = question.chosen.get(parameter);
    return values ? [[member, write(values)] as const] : [];
  });
  return { ...Object.fromEntries(members), ...(citySlug === null ? {} : { cities: [citySlug] }) };
}

function valuesOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one): one is string => typeof one === 'string' && one !== '').slice(0, MOST_VALUES);
}

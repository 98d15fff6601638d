import type { Suggestion, SuggestionRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import type { EngineResponse } from '../engine/engine-answers.js';
import { engineFilter } from './engine-filter.js';

/** Where suggestions come from, and which attribute makes one of many. */
const SOURCES = [
  { kind: 'organisation', field: 'organisation', distinct: 'facets.organisation' },
  { kind: 'product', field: 'product', distinct: 'facets.product' },
  { kind: 'entry', field: 'name', distinct: 'group' },
] as const;

export function suggestionQueries(request: SuggestionRequest, indexUid: string): MultiSearchQuery[] {
  const filter = request.register === null ? [] : engineFilter({ register: [request.register] });
  return SOURCES.map(({ field, distinct, kind }) => ({
    indexUid,
    q: request.text,
    filter,
    distinct,
    limit: request.limit,
    matchingStrategy: 'all',
    // A field with languages is meant by a pattern only, and one that no entry has may not be named by its members.
    attributesToSearchOn: [`${field}*`],
    attributesToRetrieve: ['id', field, ...(kind === 'entry' ? [] : [distinct])],
  }));
}

/** Which topics the register has. */
export function topicsQuery(request: SuggestionRequest, indexUid: string): MultiSearchQuery {
  const filter = request.register === null ? [] : engineFilter({ register: [request.register] });
  return { indexUid, q: '', filter, facets: ['facets.policyDomain'], limit: 0 };
}

/** Records, by where their suggestion comes from. */
export function readSuggestions(responses: readonly EngineResponse[], request: SuggestionRequest): Suggestion[][] {
  return SOURCES.map(({ kind, field }, i) =>
    (responses[i]?.hits ?? []).flatMap((hit): Suggestion[] => {
      const texts = hit[field];
      const language = [...request.languages, ...Object.keys(texts)].find((tag) => tag in texts);
      const text = language === undefined ? undefined : texts[language];
      if (text === undefined || language === undefined) return [];
      return [{ kind, text, language, recordId: kind === 'entry' ? hit.id : localId(hit.facets[kind][0]) }];
    }),
  );
}

/** Some of each kind, and one of each text: titles repeat where one product serves many. */
export function putTogether(
  words: readonly Suggestion[],
  records: readonly (readonly Suggestion[])[],
  limit: number,
): Suggestion[] {
  const share = Math.ceil(limit / 4);
  const [organisations = [], products = [], entries = []] = records.map(onePerText);
  const others = [organisations, products, onePerText(words)].flatMap((some) => some.slice(0, share));
  return onePerText([...others, ...entries]).slice(0, limit);
}

function onePerText(suggestions: readonly Suggestion[]): Suggestion[] {
  return [...new Map(suggestions.map((suggestion) => [suggestion.text.toLowerCase(), suggestion])).values()];
}

function localId(value: string | undefined): string | null {
  return value === undefined || value.startsWith('name:') ? null : value;
}

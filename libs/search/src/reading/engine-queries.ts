import { SEARCH_DEPTH, type FacetKey, type SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import { ASKED } from '../document/search-document.js';
import { engineFilter } from './engine-filter.js';

export interface EngineQueries {
  /** Hits, total and the facets without a choice. */
  readonly main: MultiSearchQuery;
  /** For each facet with a choice: its counts as if nothing had been chosen in it. */
  readonly alternatives: readonly { readonly key: FacetKey; readonly query: MultiSearchQuery }[];
}

/** What to ask for; without words it lists everything that the filter lets through. */
export function engineQueries(request: SearchRequest, indexUid: string, words: string): EngineQueries {
  const asked = engineWords(request, words);
  const chosen = request.facets.filter((key) => (request.filter[key] ?? []).length > 0);
  return {
    main: {
      indexUid,
      ...asked,
      filter: engineFilter(request.filter),
      facets: request.facets.filter((key) => !chosen.includes(key)).map((key) => `facets.${key}`),
      ...(request.sort === 'changed' ? { sort: ['changedAt:desc'] } : {}),
      offset: request.offset,
      limit: Math.max(0, Math.min(request.limit, SEARCH_DEPTH - request.offset)),
      attributesToRetrieve: ['id', 'group'],
    },
    alternatives: chosen.map((key) => ({
      key,
      query: {
        indexUid,
        ...asked,
        filter: engineFilter(request.filter, key),
        facets: [`facets.${key}`],
        limit: 0,
      },
    })),
  };
}

/** The members of a query that say what is looked for. */
export function engineWords(request: SearchRequest, words: string): Omit<MultiSearchQuery, 'indexUid'> {
  return {
    q: words,
    ...(request.grouping === 'product' ? { distinct: 'group' } : {}),
    ...(words === '' ? {} : { attributesToSearchOn: [...ASKED], matchingStrategy: 'frequency' }),
  };
}

import { SEARCH_DEPTH, type FacetKey, type SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import { HIGHLIGHTED } from '../document/search-document.js';
import { prepareQuestion } from '../question/prepare-question.js';
import { engineFilter } from './engine-filter.js';
import { MATCH_END, MATCH_START } from './highlight-marks.js';

export interface EngineQueries {
  /** Hits, total and the facets without a choice. */
  readonly main: MultiSearchQuery;
  /** For each facet with a choice: its counts as if nothing had been chosen in it. */
  readonly alternatives: readonly { readonly key: FacetKey; readonly query: MultiSearchQuery }[];
}

export function engineQueries(request: SearchRequest, indexUid: string): EngineQueries {
  const { text: q } = prepareQuestion(request);
  const grouped = request.grouping === 'product' ? { distinct: 'group' } : {};
  const chosen = request.facets.filter((key) => (request.filter[key] ?? []).length > 0);
  const highlighting = q.trim() === '' ? {} : HIGHLIGHTING;
  return {
    main: {
      indexUid,
      q,
      ...grouped,
      ...highlighting,
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
        q,
        ...grouped,
        filter: engineFilter(request.filter, key),
        facets: [`facets.${key}`],
        limit: 0,
      },
    })),
  };
}

const HIGHLIGHTING = {
  attributesToHighlight: [...HIGHLIGHTED],
  highlightPreTag: MATCH_START,
  highlightPostTag: MATCH_END,
};

import type { FacetCount, FacetKey, SearchPage, SearchRequest } from '#application';
import type { EngineQueries } from '../reading/engine-queries.js';
import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { SearchDocument } from '../document/search-document.js';
import type { EngineConnection } from './engine-connection.js';

export type EngineResponse = SearchResponse<SearchDocument>;

/** Asks the engine several things in one round. */
export async function askEngine(
  engine: EngineConnection,
  queries: readonly MultiSearchQuery[],
): Promise<EngineResponse[]> {
  const [only, ...more] = queries;
  if (!only) return [];
  if (more.length === 0) {
    const { indexUid, ...query } = only;
    return [await engine.post<EngineResponse>(`indexes/${indexUid}/search`, query)];
  }
  const { results } = await engine.post<{ readonly results: EngineResponse[] }>('multi-search', { queries });
  return results;
}

/** Facets without a choice are counted in `page`, each of the others in the answer to a query of its own. */
export function readFacets(
  request: SearchRequest,
  page: EngineResponse,
  others: { readonly alternatives: EngineQueries['alternatives']; readonly answers: readonly EngineResponse[] },
): SearchPage['facets'] {
  const facets: { [Key in FacetKey]?: FacetCount[] } = {};
  for (const key of request.facets) {
    const at = others.alternatives.findIndex((alternative) => alternative.key === key);
    facets[key] = countsOf(others.answers[at] ?? page, key, request.filter[key] ?? []);
  }
  return facets;
}

/** The engine leaves out what has no hit; a chosen value stays listed so that it can be taken back. */
function countsOf(response: EngineResponse, key: FacetKey, chosen: readonly string[]): FacetCount[] {
  const distribution = response.facetDistribution?.[`facets.${key}`] ?? {};
  const counted = Object.entries(distribution).map(([value, count]) => ({ value, count }));
  const missing = chosen.filter((value) => !(value in distribution)).map((value) => ({ value, count: 0 }));
  return [...counted, ...missing].sort((a, b) => b.count - a.count);
}

import {
  RecordSearch,
  type FacetCount,
  type FacetKey,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
} from '#application';
import type { MultiSearchQuery, SearchResponse } from 'meilisearch';
import type { SearchDocument } from '../document/search-document.js';
import { engineQueries } from '../reading/engine-queries.js';
import { readHighlights } from '../reading/read-highlights.js';
import { readSuggestions, suggestionQueries } from '../reading/suggestions.js';
import type { EngineConnection } from './engine-connection.js';

export type EngineResponse = SearchResponse<SearchDocument>;

/** Asks the engine; throws when it cannot be asked. */
export class MeilisearchRecordSearch extends RecordSearch {
  constructor(
    private readonly engine: EngineConnection,
    private readonly uid: string,
  ) {
    super();
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const { main, alternatives } = engineQueries(request, this.uid);
    const [page, ...others] = await this.ask([main, ...alternatives.map(({ query }) => query)]);
    if (!page) throw new Error('the engine answers every query');
    const facets: { [Key in FacetKey]?: FacetCount[] } = {};
    for (const key of request.facets) {
      const at = alternatives.findIndex((alternative) => alternative.key === key);
      facets[key] = countsOf(others[at] ?? page, key, request.filter[key] ?? []);
    }
    const total = page.estimatedTotalHits ?? 0;
    return {
      hits: await this.hits(request, page),
      total,
      // Without words nothing has to be estimated; on the last page the end was seen.
      totalIsExact: main.q === '' || page.hits.length < request.limit,
      facets,
      reduced: false,
    };
  }

  async suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    if (request.text.trim() === '') return [];
    return readSuggestions(await this.ask(suggestionQueries(request, this.uid)), request);
  }

  private async ask(queries: readonly MultiSearchQuery[]): Promise<EngineResponse[]> {
    const [only, ...more] = queries;
    if (only && more.length === 0) {
      const { indexUid, ...query } = only;
      return [await this.engine.post<EngineResponse>(`indexes/${indexUid}/search`, query)];
    }
    const { results } = await this.engine.post<{ readonly results: EngineResponse[] }>('multi-search', { queries });
    return results;
  }

  private async hits(request: SearchRequest, page: EngineResponse): Promise<SearchHit[]> {
    const sizes = request.grouping === 'product' ? await this.groupSizes(request, page) : null;
    return page.hits.map((hit) => ({
      recordId: hit.id,
      highlights: readHighlights(hit as never, request.languages),
      groupSize: sizes ? (sizes[hit.group] ?? 1) : null,
    }));
  }

  /** Counts, for the products on this page only, the matching entries of each. */
  private async groupSizes(
    request: SearchRequest,
    page: EngineResponse,
  ): Promise<{ readonly [group: string]: number }> {
    const groups = page.hits.map(({ group }) => group);
    if (groups.length === 0) return {};
    const { main } = engineQueries({ ...request, grouping: 'none', facets: [], limit: 0, offset: 0 }, this.uid);
    const ofThese = `group IN [${groups.map((group) => JSON.stringify(group)).join(', ')}]`;
    const [counted] = await this.ask([{ ...main, filter: [...(main.filter as string[]), ofThese], facets: ['group'] }]);
    return counted?.facetDistribution?.['group'] ?? {};
  }
}

/** The engine leaves out what has no hit; a chosen value stays listed so that it can be taken back. */
function countsOf(response: EngineResponse, key: FacetKey, chosen: readonly string[]): FacetCount[] {
  const distribution = response.facetDistribution?.[`facets.${key}`] ?? {};
  const counted = Object.entries(distribution).map(([value, count]) => ({ value, count }));
  const missing = chosen.filter((value) => !(value in distribution)).map((value) => ({ value, count: 0 }));
  return [...counted, ...missing].sort((a, b) => b.count - a.count);
}

import {
  RecordSearch,
  SEARCH_DEPTH,
  type FacetCount,
  type FacetKey,
  type SearchHit,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
} from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import type { Question } from '../question/question.js';
import type { QuestionReader } from '../question/question-reader.js';
import { CandidateFinder, WINDOW } from '../ranking/find-candidates.js';
import { questionDirection } from '../ranking/question-direction.js';
import { engineQueries } from '../reading/engine-queries.js';
import { engineQuestions } from '../reading/engine-questions.js';
import { HIGHLIGHTED } from '../document/search-document.js';
import { readHighlights, type ShownTexts } from '../reading/read-highlights.js';
import { readSuggestions, suggestionQueries } from '../reading/suggestions.js';
import { askEngine, countsOf, type EngineResponse } from './engine-answers.js';
import type { EngineConnection } from './engine-connection.js';

interface Place {
  readonly id: string;
  readonly group: string;
}

/** Asks the engine; throws when it cannot be asked. */
export class MeilisearchRecordSearch extends RecordSearch {
  private readonly candidates: CandidateFinder;

  constructor(
    private readonly engine: EngineConnection,
    private readonly uid: string,
    private readonly questions: QuestionReader,
  ) {
    super();
    this.candidates = new CandidateFinder(engine, uid);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const question = await this.questions.read(request);
    const ranks = question !== null && request.sort === 'relevance' && this.questions.takes('ranking', request);
    return ranks ? this.ranked(request, question) : this.listed(request, question);
  }

  async suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    if (request.text.trim() === '') return [];
    return readSuggestions(await askEngine(this.engine, suggestionQueries(request, this.uid)), request);
  }

  /** In the order of the engine. */
  private async listed(request: SearchRequest, question: Question | null): Promise<SearchPage> {
    const words = question ? (engineQuestions(question)[0] ?? '') : '';
    const { page, facets } = await this.page(request, words);
    return {
      hits: await this.hits(request, page.hits, question),
      total: page.estimatedTotalHits ?? 0,
      // Without words nothing has to be estimated; on the last page the end was seen.
      totalIsExact: words === '' || page.hits.length < request.limit,
      facets,
      reduced: false,
    };
  }

  /** The best candidates in our own order, then what the engine has behind them. */
  private async ranked(request: SearchRequest, question: Question): Promise<SearchPage> {
    const direction = this.questions.takes('vectors', request) ? questionDirection(question) : null;
    const words = engineQuestions(question)[0] ?? '';
    const [{ ranked, first }, { facets }] = await Promise.all([
      this.candidates.find(request, question, direction),
      this.page({ ...request, limit: 0 }, words),
    ]);
    const best = ranked.map(({ candidate }): Place => candidate);
    const end = request.offset + request.limit;
    const behind = Math.max(0, (first.estimatedTotalHits ?? 0) - WINDOW);
    const places = best.slice(request.offset, end);
    if (places.length < request.limit && behind > 0) {
      const offset = WINDOW + Math.max(0, request.offset - best.length);
      const { page } = await this.page({ ...request, facets: [], offset, limit: request.limit - places.length }, words);
      const seen = new Set(best.map(({ id }) => id));
      places.push(...page.hits.filter(({ id }) => !seen.has(id)));
    }
    const total = Math.min(best.length + behind, SEARCH_DEPTH);
    return {
      hits: await this.hits(request, places, question),
      total,
      totalIsExact: behind === 0,
      facets,
      reduced: false,
    };
  }

  private async page(
    request: SearchRequest,
    words: string,
  ): Promise<{ readonly page: EngineResponse; readonly facets: SearchPage['facets'] }> {
    const { main, alternatives } = engineQueries(request, this.uid, words);
    const [page, ...others] = await askEngine(this.engine, [main, ...alternatives.map(({ query }) => query)]);
    if (!page) throw new Error('the engine answers every query');
    const facets: { [Key in FacetKey]?: FacetCount[] } = {};
    for (const key of request.facets) {
      const at = alternatives.findIndex((alternative) => alternative.key === key);
      facets[key] = countsOf(others[at] ?? page, key, request.filter[key] ?? []);
    }
    return { page, facets };
  }

  private async hits(
    request: SearchRequest,
    places: readonly Place[],
    question: Question | null,
  ): Promise<SearchHit[]> {
    if (places.length === 0) return [];
    const [sizes, shown] = await Promise.all([
      request.grouping === 'product' ? this.groupSizes(request, places) : null,
      question ? this.shownTexts(places.map(({ id }) => id)) : new Map<string, ShownTexts>(),
    ]);
    const asked = new Set(
      question?.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ tokens }) => tokens)) ?? [],
    );
    return places.map(({ id, group }) => {
      const texts = shown.get(id);
      return {
        recordId: id,
        highlights: texts ? readHighlights(texts, { asked, readerLanguages: request.languages }, this.questions) : [],
        groupSize: sizes ? (sizes[group] ?? 1) : null,
      };
    });
  }

  /** Asked for by a search, since the web server's key allows nothing else. */
  private async shownTexts(ids: readonly string[]): Promise<Map<string, ShownTexts>> {
    const [answer] = await askEngine(this.engine, [
      {
        indexUid: this.uid,
        q: '',
        filter: `id IN [${ids.join(', ')}]`,
        attributesToRetrieve: ['id', ...HIGHLIGHTED],
        limit: ids.length,
      },
    ]);
    return new Map(answer?.hits.map((texts) => [texts.id, texts]));
  }

  /** Counts, for the products on this page only, the entries of each that the filter lets through. */
  private async groupSizes(
    request: SearchRequest,
    places: readonly Place[],
  ): Promise<{ readonly [group: string]: number }> {
    const { main } = engineQueries({ ...request, grouping: 'none', facets: [], limit: 0, offset: 0 }, this.uid, '');
    const ofThese = `group IN [${places.map(({ group }) => JSON.stringify(group)).join(', ')}]`;
    const query: MultiSearchQuery = { ...main, filter: [...(main.filter as string[]), ofThese], facets: ['group'] };
    const [counted] = await askEngine(this.engine, [query]);
    return counted?.facetDistribution?.['group'] ?? {};
  }
}

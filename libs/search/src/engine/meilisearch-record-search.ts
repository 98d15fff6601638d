import {
  RecordSearch,
  SEARCH_DEPTH,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
} from '#application';
import type { Question } from '../question/question.js';
import type { QuestionReader } from '../question/question-reader.js';
import { CandidateFinder, WINDOW } from '../ranking/find-candidates.js';
import { keepAnswers } from '../ranking/keep-answers.js';
import { questionDirection } from '../ranking/question-direction.js';
import { engineQueries } from '../reading/engine-queries.js';
import { engineQuestions } from '../reading/engine-questions.js';
import { tellUnderstanding } from '../reading/tell-understanding.js';
import { askEngine, readFacets, type EngineResponse } from './engine-answers.js';
import type { EngineConnection } from './engine-connection.js';
import { EngineSuggestions } from './engine-suggestions.js';
import { HitReader, type Place } from './hit-reader.js';

/** Asks the engine; throws when it cannot be asked. */
export class MeilisearchRecordSearch extends RecordSearch {
  private readonly candidates: CandidateFinder;
  private readonly hits: HitReader;
  private readonly suggestions: EngineSuggestions;

  constructor(
    private readonly engine: EngineConnection,
    private readonly uid: string,
    private readonly questions: QuestionReader,
  ) {
    super();
    this.candidates = new CandidateFinder(engine, uid);
    this.hits = new HitReader(engine, uid, questions);
    this.suggestions = new EngineSuggestions(engine, uid, questions);
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const question = await this.questions.read(request);
    const ranks = question !== null && request.sort === 'relevance' && this.questions.takes('ranking', request);
    return ranks ? this.ranked(request, question) : this.listed(request, question);
  }

  suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    return this.suggestions.suggest(request);
  }

  /** In the order of the engine. */
  private async listed(request: SearchRequest, question: Question | null): Promise<SearchPage> {
    const words = question ? (engineQuestions(question)[0] ?? '') : '';
    const { page, facets } = await this.page(request, words);
    const total = page.estimatedTotalHits ?? 0;
    return {
      hits: await this.hits.read(request, page.hits, question),
      total,
      // Without words nothing has to be estimated; on the last page the end was seen.
      totalIsExact: words === '' || page.hits.length < request.limit,
      facets,
      reduced: false,
      understanding: question ? tellUnderstanding(question, total > 0 ? 'some' : 'none') : null,
    };
  }

  /** The best candidates in our own order, then what the engine has behind them. */
  private async ranked(request: SearchRequest, question: Question): Promise<SearchPage> {
    const direction = this.questions.takes('vectors', request) ? questionDirection(question) : null;
    const words = engineQuestions(question)[0] ?? '';
    const found = await this.candidates.find(request, question, direction);
    const { ranked, coverage } = keepAnswers(found.ranked, direction);
    const best = ranked.map(({ candidate }): Place => candidate);
    // Where something was left out of the window, what the engine has behind it is fainter still.
    const behind =
      ranked.length < found.ranked.length ? 0 : Math.max(0, (found.first.estimatedTotalHits ?? 0) - WINDOW);
    const places = best.slice(request.offset, request.offset + request.limit);
    if (places.length < request.limit && behind > 0) {
      const offset = WINDOW + Math.max(0, request.offset - best.length);
      const { page } = await this.page({ ...request, facets: [], offset, limit: request.limit - places.length }, words);
      const seen = new Set(best.map(({ id }) => id));
      places.push(...page.hits.filter(({ id }) => !seen.has(id)));
    }
    return {
      hits: await this.hits.read(request, places, question),
      total: Math.min(best.length + behind, SEARCH_DEPTH),
      totalIsExact: behind === 0,
      facets: found.facets,
      reduced: false,
      understanding: tellUnderstanding(question, coverage),
    };
  }

  private async page(
    request: SearchRequest,
    words: string,
  ): Promise<{ readonly page: EngineResponse; readonly facets: SearchPage['facets'] }> {
    const { main, alternatives } = engineQueries(request, this.uid, words);
    const [page, ...others] = await askEngine(this.engine, [main, ...alternatives.map(({ query }) => query)]);
    if (!page) throw new Error('the engine answers every query');
    return { page, facets: readFacets(request, page, { alternatives, answers: others }) };
  }
}

import {
  RecordSearch,
  type ReducedRecordSearch,
  type SearchPage,
  type SearchRequest,
  type Suggestion,
  type SuggestionRequest,
} from '#application';
import { isEngineAway } from '../engine/is-engine-away.js';
import type { UnfoundCounter } from '../unfound/unfound-counter.js';
import { CircuitBreaker } from './circuit-breaker.js';

/** Asks the engine while it answers and the database while it does not. */
export class ResilientRecordSearch extends RecordSearch {
  private readonly breaker: CircuitBreaker;

  constructor(
    private readonly engine: RecordSearch,
    private readonly reduced: ReducedRecordSearch,
    onFailure: (error: unknown) => void,
    private readonly unfound: UnfoundCounter | null = null,
  ) {
    super();
    this.breaker = new CircuitBreaker({ probe: () => engine.search(PROBE), isAway: isEngineAway, onFailure });
  }

  async search(request: SearchRequest): Promise<SearchPage> {
    const page = await this.breaker.run(
      () => this.engine.search(request),
      () => this.reduced.search(request),
    );
    this.unfound?.note(request, page);
    return page;
  }

  suggest(request: SuggestionRequest): Promise<Suggestion[]> {
    return this.breaker.run(
      () => this.engine.suggest(request),
      () => this.reduced.suggest(request),
    );
  }
}

/** A real search: an engine that is up but has no index yet cannot answer either. */
const PROBE: SearchRequest = {
  text: '',
  filter: {},
  sort: 'relevance',
  grouping: 'none',
  languages: [],
  limit: 1,
  offset: 0,
  facets: ['source'],
};

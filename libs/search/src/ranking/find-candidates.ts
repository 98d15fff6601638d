import type { SearchPage, SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import type { EngineConnection } from '../engine/engine-connection.js';
import { askEngine, readFacets, type EngineResponse } from '../engine/engine-answers.js';
import { TEXT_FIELDS } from '../document/entry-texts.js';
import { nearestTokens, type Direction } from '../learning/token-vectors.js';
import type { Question } from '../question/question.js';
import { engineFilter } from '../reading/engine-filter.js';
import { engineQueries, engineWords } from '../reading/engine-queries.js';
import { engineQuestions, partialQuestions } from '../reading/engine-questions.js';
import { inOrder, rankCandidates, type Candidate, type RankedCandidate } from './rank-candidates.js';

/** Hits of the likeliest way to ask that are put in order; what comes after them stays as the engine has it. */
export const WINDOW = 100;
const OTHER_WINDOW = 30;
const CANDIDATE = ['id', 'group', ...TEXT_FIELDS];
/** With so many entries that have nearly everything, nobody needs those that have less. */
const ENOUGH = { entries: 10, covered: 0.75 } as const;
const RELATED = { most: 2, atLeast: 0.6 } as const;

export interface Found {
  readonly ranked: readonly RankedCandidate[];
  /** The engine's answer to the likeliest way to ask. */
  readonly first: EngineResponse;
  readonly facets: SearchPage['facets'];
}

/** Asks the engine for entries that may be meant, in all the ways that are needed, and puts them in order. */
export class CandidateFinder {
  constructor(
    private readonly engine: EngineConnection,
    private readonly indexUid: string,
  ) {}

  async find(request: SearchRequest, question: Question, direction: Direction | null): Promise<Found> {
    const [main = '', ...variants] = engineQuestions(question);
    const { main: counted, alternatives } = engineQueries({ ...request, offset: 0 }, this.indexUid, main);
    const [first, ...others] = await askEngine(this.engine, [
      { ...counted, limit: WINDOW, attributesToRetrieve: CANDIDATE },
      ...variants.map((words) => this.query(request, words)),
      ...alternatives.map(({ query }) => query),
    ]);
    if (!first) throw new Error('the engine answers every query');
    const facets = readFacets(request, first, { alternatives, answers: others.slice(variants.length) });
    const found = this.rank(question, direction, [first, ...others.slice(0, variants.length)]);
    const isComplete = found.filter(({ covered }) => covered >= ENOUGH.covered).length >= ENOUGH.entries;
    const more = isComplete ? [] : [...partialQuestions(question), ...relatedQuestions(question, direction)];
    const answers = await askEngine(
      this.engine,
      more.map((words) => this.query(request, words)),
    );
    const seen = new Set(found.map(({ candidate: { id } }) => id));
    const ranked = inOrder([...found, ...this.rank(question, direction, answers, seen)]);
    return { ranked: request.grouping === 'product' ? onePerProduct(ranked) : ranked, first, facets };
  }

  private query(request: SearchRequest, words: string): MultiSearchQuery {
    return {
      indexUid: this.indexUid,
      ...engineWords(request, words),
      filter: engineFilter(request.filter),
      limit: OTHER_WINDOW,
      attributesToRetrieve: CANDIDATE,
    };
  }

  private rank(
    question: Question,
    direction: Direction | null,
    answers: readonly EngineResponse[],
    seen: ReadonlySet<string> = new Set(),
  ): RankedCandidate[] {
    const candidates = new Map<string, Candidate>();
    for (const { hits } of answers) for (const hit of hits) if (!seen.has(hit.id)) candidates.set(hit.id, hit);
    return rankCandidates(question, [...candidates.values()], direction);
  }
}

function onePerProduct(ranked: readonly RankedCandidate[]): RankedCandidate[] {
  const groups = new Set<string>();
  return ranked.filter(({ candidate: { group } }) => !groups.has(group) && groups.add(group));
}

function relatedQuestions(question: Question, direction: Direction | null): string[] {
  if (!direction) return [];
  const near = nearestTokens(direction, question.languages[0].vocabulary, RELATED);
  return near.map(({ token }) => token);
}

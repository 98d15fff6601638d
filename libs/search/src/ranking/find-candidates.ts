import type { SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import type { EngineConnection } from '../engine/engine-connection.js';
import { askEngine, type EngineResponse } from '../engine/engine-answers.js';
import { TEXT_FIELDS } from '../document/entry-texts.js';
import { nearestTokens, type Direction } from '../learning/token-vectors.js';
import type { Question } from '../question/question.js';
import { engineFilter } from '../reading/engine-filter.js';
import { engineWords } from '../reading/engine-queries.js';
import { engineQuestions, partialQuestions } from '../reading/engine-questions.js';
import { rankCandidates, type Candidate, type RankedCandidate } from './rank-candidates.js';

/** Hits of the likeliest way to ask that are put in order; what comes after them stays as the engine has it. */
export const WINDOW = 100;
const OTHER_WINDOW = 50;
/** With so many entries that have everything, nobody needs those that have less. */
const ENOUGH = 10;
const RELATED = { most: 6, atLeast: 0.6 } as const;

export interface Found {
  readonly ranked: readonly RankedCandidate[];
  /** The engine's answer to the likeliest way to ask. */
  readonly first: EngineResponse;
}

/** Asks the engine for entries that may be meant, in all the ways that are needed, and puts them in order. */
export class CandidateFinder {
  constructor(
    private readonly engine: EngineConnection,
    private readonly indexUid: string,
  ) {}

  async find(request: SearchRequest, question: Question, direction: Direction | null): Promise<Found> {
    const [main = '', ...variants] = engineQuestions(question);
    const [first, ...others] = await this.ask(request, [main, ...variants]);
    if (!first) throw new Error('the engine answers every query');
    const ranked = this.rank(request, question, direction, [first, ...others]);
    const complete = ranked.filter(({ covered }) => covered >= 1).length;
    if (complete >= ENOUGH) return { ranked, first };
    const more = [...partialQuestions(question), ...relatedQuestions(question, direction)];
    if (more.length === 0) return { ranked, first };
    const answers = await this.ask(request, more, OTHER_WINDOW);
    return { ranked: this.rank(request, question, direction, [first, ...others, ...answers]), first };
  }

  private ask(request: SearchRequest, questions: readonly string[], limit = WINDOW): Promise<EngineResponse[]> {
    const queries = questions.map((words, i): MultiSearchQuery => ({
      indexUid: this.indexUid,
      ...engineWords(request, words),
      filter: engineFilter(request.filter),
      limit: i === 0 ? limit : OTHER_WINDOW,
      attributesToRetrieve: ['id', 'group', ...TEXT_FIELDS],
    }));
    return askEngine(this.engine, queries);
  }

  private rank(
    { grouping }: SearchRequest,
    question: Question,
    direction: Direction | null,
    answers: readonly EngineResponse[],
  ): RankedCandidate[] {
    const candidates = new Map<string, Candidate>();
    for (const { hits } of answers) for (const hit of hits) candidates.set(hit.id, hit);
    const ranked = rankCandidates(question, [...candidates.values()], direction);
    if (grouping === 'none') return ranked;
    const groups = new Set<string>();
    return ranked.filter(({ candidate: { group } }) => !groups.has(group) && groups.add(group));
  }
}

function relatedQuestions(question: Question, direction: Direction | null): string[] {
  if (!direction) return [];
  const near = nearestTokens(direction, question.languages[0].vocabulary, RELATED);
  return near.map(({ token }) => token).slice(0, 3);
}

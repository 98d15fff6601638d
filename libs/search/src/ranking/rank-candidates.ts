import type { Alternative, Concept, Question } from '../question/question.js';
import { tokenWeight } from '../question/token-weight.js';
import type { TextField } from '../document/entry-texts.js';
import { directionOf, likeness, type Direction } from '../learning/token-vectors.js';

/** What the engine tells of an entry that may be one. */
export type Candidate = { readonly id: string; readonly group: string } & { readonly [Field in TextField]: string };

export interface RankedCandidate {
  readonly candidate: Candidate;
  /** From 0 to about 1.5; the order is by this. */
  readonly score: number;
  /** The part of it that its words have, without what they are related to. */
  readonly words: number;
  /** Share of what was asked for that the entry has, by weight: 1 is all of it. */
  readonly covered: number;
  /** How near its texts are to the question, from 0 to 1. */
  readonly likeness: number;
}

/** How much a word in a field says what the entry is about. */
const FIELD = { title: 1, topic: 0.85, body: 0.75, rest: 0.45 } as const;
/** A word of the title that the purpose repeats is no accident. */
const REPEATED = 0.1;
/** Some of the tokens of an alternative count less than their share. */
const PARTIAL = 0.6;
/** How much the vectors count beside the words. */
const LIKENESS = 0.45;
/** A short title that is the question counts more than a long one that holds it. */
const TITLE_SHARE = 0.08;

/** Puts candidates in order by what they are about; without `vectors` by their words alone. */
export function rankCandidates(
  question: Question,
  candidates: readonly Candidate[],
  vectors: Direction | null,
): RankedCandidate[] {
  const asked = new Set(question.concepts.flatMap(({ alternatives }) => alternatives.flatMap(({ tokens }) => tokens)));
  const weights = new Map([...asked].map((token) => [token, tokenWeight(token, question)]));
  const weightOf = (token: string): number => weights.get(token) ?? 0;
  const conceptWeights = question.concepts.map((concept) => conceptWeight(concept, weightOf));
  const all = conceptWeights.reduce((sum, weight) => sum + weight, 0) || 1;
  return inOrder(
    candidates.map((candidate) => {
      const places = placesOf(candidate, asked);
      let [score, covered] = [0, 0];
      for (const [i, { alternatives }] of question.concepts.entries()) {
        const share = (conceptWeights[i] ?? 0) / all;
        const best = Math.max(...alternatives.map((alternative) => matchOf(alternative, places, weightOf)));
        score += share * best;
        covered += share * Math.max(...alternatives.map((alternative) => coverOf(alternative, places, weightOf)));
      }
      const like = vectors ? Math.max(0, candidateLikeness(candidate, question, vectors)) : 0;
      const words = score + TITLE_SHARE * titleShare(candidate, places);
      return {
        candidate,
        score: words + LIKENESS * like,
        words,
        covered,
        likeness: like,
      };
    }),
  );
}

export function inOrder(ranked: readonly RankedCandidate[]): RankedCandidate[] {
  return [...ranked].sort((a, b) => b.score - a.score);
}

/** What a concept counts: as much as its own words, or those it is taken for where nobody has its own. */
function conceptWeight({ alternatives }: Concept, weightOf: (token: string) => number): number {
  const [typed] = alternatives;
  const own =
    (typed?.tokens ?? []).reduce((sum, token) => sum + weightOf(token), 0) / Math.sqrt(typed?.tokens.length ?? 1);
  return own;
}

/** The best field in which each asked token stands. */
function placesOf(candidate: Candidate, asked: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>();
  for (const field of ['rest', 'body', 'topic', 'title'] as const) {
    for (const token of candidate[field].split(' ')) {
      if (!asked.has(token)) continue;
      const before = places.get(token);
      const value = FIELD[field];
      places.set(token, before === undefined ? value : Math.max(before, value) + (field === 'title' ? REPEATED : 0));
    }
  }
  return places;
}

function matchOf(
  { tokens, weight }: Alternative,
  places: ReadonlyMap<string, number>,
  weightOf: (token: string) => number,
): number {
  let [found, all, missing] = [0, 0, false];
  for (const token of tokens) {
    const place = places.get(token);
    all += weightOf(token);
    if (place === undefined) missing = true;
    else found += weightOf(token) * place;
  }
  return all === 0 ? 0 : ((weight * found) / all) * (missing ? PARTIAL : 1);
}

function coverOf(
  { tokens, weight }: Alternative,
  places: ReadonlyMap<string, number>,
  weightOf: (token: string) => number,
): number {
  const all = tokens.reduce((sum, token) => sum + weightOf(token), 0);
  const found = tokens.reduce((sum, token) => sum + (places.has(token) ? weightOf(token) : 0), 0);
  return all === 0 ? 0 : found === all ? 1 : (weight * PARTIAL * found) / all;
}

function titleShare({ title }: Candidate, places: ReadonlyMap<string, number>): number {
  const tokens = title.split(' ');
  return tokens.filter((token) => places.has(token)).length / Math.max(1, tokens.length);
}

/** A purpose says what it is about in its beginning; the rest of a long one would only cost time. */
const MOST_TOKENS = 40;

function candidateLikeness(candidate: Candidate, question: Question, asked: Direction): number {
  const weighed = (['title', 'topic'] as const).flatMap((field) =>
    candidate[field]
      .split(' ', MOST_TOKENS)
      .map((token) => [token, (field === 'title' ? 2 : 1) * tokenWeight(token, question)] as const),
  );
  const direction = directionOf(weighed, question.languages[0].vocabulary);
  return direction ? likeness(asked, direction) : 0;
}

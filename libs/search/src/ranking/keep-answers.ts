import type { Direction } from '../learning/token-vectors.js';
import type { RankedCandidate } from './rank-candidates.js';

/** When the best entry is no nearer than this to the question, the register has no answer: found by reading such lists. */
const ANSWERS = 0.5;
/** Without related words to add to it, an entry about one of two things that were asked for would fall below. */
const ANSWERS_BY_WORDS = 0.35;
/** Related words are a weaker sign that there is an answer than they are of which answer is best. */
const LIKENESS = 0.3;
/** Entries that share no more than this with the question are left out below those that answer it. */
const FAINT = 0.25;
/** Floating sums of shares. */
const ALL = 0.999;

export interface Answers {
  readonly ranked: readonly RankedCandidate[];
  readonly coverage: 'all' | 'some' | 'none';
}

/**
 * Leaves out what only looks like an answer. A question that the register cannot answer gets an empty page rather than
 * whatever has one of its words in passing.
 */
export function keepAnswers(ranked: readonly RankedCandidate[], vectors: Direction | null): Answers {
  const hasAll = ranked.some(({ covered }) => covered >= ALL);
  const needed = vectors ? ANSWERS : ANSWERS_BY_WORDS;
  const answers = ranked.some(({ words, likeness }) => words + LIKENESS * likeness >= needed);
  if (!answers && !hasAll) return { ranked: [], coverage: 'none' };
  return {
    ranked: ranked.filter(({ score, covered }) => score >= FAINT || covered >= ALL),
    coverage: hasAll ? 'all' : 'some',
  };
}

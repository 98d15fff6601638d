import { directionOf, type Direction } from '../learning/token-vectors.js';
import type { Question } from '../question/question.js';
import { tokenWeight } from '../question/token-weight.js';

/** In fewer texts all words seem to be related. */
const FEWEST_TEXTS = 100;

/** Where the register's own texts place the question; null when none of its words is placed. */
export function questionDirection(question: Question): Direction | null {
  const [{ vocabulary }] = question.languages;
  if (vocabulary.entries < FEWEST_TEXTS) return null;
  const weighed = question.concepts.flatMap(({ alternatives }) =>
    alternatives.flatMap(({ tokens, weight }) =>
      tokens.map((token) => [token, (weight * tokenWeight(token, question)) / tokens.length] as const),
    ),
  );
  return directionOf(weighed, vocabulary);
}

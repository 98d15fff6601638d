import type { Alternative, Concept, Question } from '../question/question.js';
import { tokenEntries, tokenWeight } from '../question/token-weight.js';

/** The engine reads no more words of a question. */
const MOST_TOKENS = 10;
/** A word that fewer entries have gives its place to what it is taken for. */
const FEW_ENTRIES = 3;
const MOST_VARIANTS = 2;
const MOST_PARTIAL = 3;

/** What was understood, as words for the engine: the likeliest way to say it first, then other ways. */
export function engineQuestions(question: Question): string[] {
  const ways = question.concepts.map((concept) => inOrder(concept, question));
  const variants: string[] = [];
  for (let n = 0; n < MOST_VARIANTS; n += 1) {
    if (n > 0 && ways.every((alternatives) => alternatives.length <= n)) break;
    const chosen = ways.flatMap((alternatives) => (alternatives[n] ?? alternatives[0])?.tokens ?? []);
    const text = fit(chosen, question).join(' ');
    if (text !== '' && !variants.includes(text)) variants.push(text);
  }
  return variants;
}

/**
 * The same with the words that tell most left out one after another: the engine finds no entry that lacks the rarest word,
 * and the best entry may.
 */
export function partialQuestions(question: Question): string[] {
  const byWeight = question.concepts
    .map((concept) => inOrder(concept, question)[0]?.tokens ?? [])
    .map((tokens) => ({ tokens, weight: Math.max(0, ...tokens.map((token) => tokenWeight(token, question))) }))
    .sort((a, b) => b.weight - a.weight);
  const partial = byWeight
    .slice(1)
    .map((_, i) =>
      fit(
        byWeight.slice(i + 1).flatMap(({ tokens }) => tokens),
        question,
      ).join(' '),
    )
    .slice(0, MOST_PARTIAL);
  // Each of several tokens by itself: a part of a compound, a word of a phrase.
  const pieces = byWeight.filter(({ tokens }) => tokens.length > 1).flatMap(({ tokens }) => tokens.slice(0, 2));
  return [...new Set([...partial, ...pieces])].slice(0, MOST_PARTIAL);
}

/** Alternatives that entries have, the typed words first unless hardly any entry has them. */
function inOrder(concept: Concept, question: Question): Alternative[] {
  const entries = (alternative: Alternative): number =>
    Math.min(...alternative.tokens.map((token) => tokenEntries(token, question)));
  const known = concept.alternatives.filter((alternative) => entries(alternative) > 0);
  const often = known.filter((alternative) => entries(alternative) >= FEW_ENTRIES);
  const seldom = known.filter((alternative) => entries(alternative) < FEW_ENTRIES);
  return known.length > 0 ? [...often, ...seldom] : concept.alternatives.slice(0, 1);
}

/** Those that tell most when there are too many, in the order of the question. */
function fit(tokens: readonly string[], question: Question): string[] {
  const each = [...new Set(tokens)];
  if (each.length <= MOST_TOKENS) return each;
  const kept = new Set(
    [...each].sort((a, b) => tokenWeight(b, question) - tokenWeight(a, question)).slice(0, MOST_TOKENS),
  );
  return each.filter((token) => kept.has(token));
}

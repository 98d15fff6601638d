import type { Vocabulary } from './vocabulary.js';
import { DIMENSIONS } from './word-vectors.js';

/** A direction and how long it is. */
export interface Direction {
  readonly numbers: Float32Array;
  readonly length: number;
}

/** The direction of several tokens together; null when none of them has one. */
export function directionOf(
  tokens: Iterable<readonly [token: string, weight: number]>,
  vocabulary: Vocabulary,
): Direction | null {
  const { vectors, tokens: facts } = vocabulary;
  const numbers = new Float32Array(DIMENSIONS);
  for (const [token, weight] of tokens) {
    const row = facts.get(token)?.row;
    if (row === undefined) continue;
    const start = row * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d += 1) numbers[d] = (numbers[d] ?? 0) + weight * (vectors[start + d] ?? 0);
  }
  let squares = 0;
  for (const number of numbers) squares += number * number;
  return squares > 0 ? { numbers, length: Math.sqrt(squares) } : null;
}

/** How much two directions agree: 1 the same, 0 nothing in common. */
export function likeness(a: Direction, b: Direction): number {
  let sum = 0;
  for (let d = 0; d < DIMENSIONS; d += 1) sum += (a.numbers[d] ?? 0) * (b.numbers[d] ?? 0);
  return sum / (a.length * b.length);
}

/** The tokens nearest to a direction, best first. */
export function nearestTokens(
  direction: Direction,
  vocabulary: Vocabulary,
  { most, atLeast }: { readonly most: number; readonly atLeast: number },
): { readonly token: string; readonly likeness: number }[] {
  const { vectors } = vocabulary;
  const found: { token: string; likeness: number }[] = [];
  for (const [token, { row, entries }] of vocabulary.tokens) {
    if (entries < 2) continue;
    const start = row * DIMENSIONS;
    let [sum, squares] = [0, 0];
    for (let d = 0; d < DIMENSIONS; d += 1) {
      const number = vectors[start + d] ?? 0;
      sum += (direction.numbers[d] ?? 0) * number;
      squares += number * number;
    }
    const like = squares > 0 ? sum / (direction.length * Math.sqrt(squares)) : 0;
    if (like >= atLeast) found.push({ token, likeness: like });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

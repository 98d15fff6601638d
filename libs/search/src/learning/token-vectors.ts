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
  const ofTokens = lengths(vocabulary);
  const found: { token: string; likeness: number }[] = [];
  for (const [token, { row, entries }] of vocabulary.tokens) {
    const length = ofTokens[row] ?? 0;
    if (entries < 2 || length === 0) continue;
    const start = row * DIMENSIONS;
    let sum = 0;
    for (let d = 0; d < DIMENSIONS; d += 1) sum += (direction.numbers[d] ?? 0) * (vectors[start + d] ?? 0);
    const like = sum / (direction.length * length);
    if (like >= atLeast) found.push({ token, likeness: like });
  }
  return found.sort((a, b) => b.likeness - a.likeness).slice(0, most);
}

const remembered = new WeakMap<Vocabulary, Float32Array>();

/** Lengths of all vectors, row by row. */
function lengths(vocabulary: Vocabulary): Float32Array {
  const known = remembered.get(vocabulary);
  if (known) return known;
  const { vectors, tokens } = vocabulary;
  const found = new Float32Array(tokens.size);
  for (let row = 0; row < found.length; row += 1) {
    let squares = 0;
    for (const number of vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS)) squares += number * number;
    found[row] = Math.sqrt(squares);
  }
  remembered.set(vocabulary, found);
  return found;
}

import { randomFrom, type Random } from './random.js';

/** Draws kept ready per class of words: more would not fit the processor's cache, fewer would lose the rare words. */
const SLOTS = 1 << 16;

/** Words of one class, from which common ones are drawn far more often than rare ones. */
export interface WordClass {
  readonly size: number;
  draw(random: Random): string;
}

/** Zipf's law: the word of rank r is drawn about 1/r as often as the first. Rare words rank behind all common ones. */
export function zipfClass(common: readonly string[], rare: readonly string[] = []): WordClass {
  const ranked = [...shuffled(common), ...shuffled(rare)];
  const weights = ranked.map((_, rank) => 1 / (rank + 2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const slots = new Uint32Array(SLOTS);
  let passed = 0;
  let rank = 0;
  for (let slot = 0; slot < SLOTS; slot++) {
    while (rank < ranked.length - 1 && ((slot + 0.5) / SLOTS) * total > passed + weights[rank]!)
      passed += weights[rank++]!;
    slots[slot] = rank;
  }
  return { size: ranked.length, draw: (random) => ranked[slots[random.below(SLOTS)]!]! };
}

/** Lists are written by theme or alphabet, which says nothing about how common a word is. Always the same order. */
function shuffled(words: readonly string[]): readonly string[] {
  const random = randomFrom(words.length);
  return words
    .map((word) => ({ word, place: random.next() }))
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word);
}

import type { Vocabulary } from './vocabulary.js';
import { DIMENSIONS } from './word-vectors.js';

/** A vocabulary of words that are their own tokens, each with the number of its entries; for tests. */
export function aVocabulary(words: Readonly<Record<string, number>>, entries = 200): Vocabulary {
  const counted = Object.entries(words);
  return {
    entries,
    words: new Map(counted),
    tokens: new Map(counted.map(([word, count], row) => [word, { entries: count, titles: count, row }])),
    vectors: new Int8Array(counted.length * DIMENSIONS),
  };
}

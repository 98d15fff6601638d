import { describe, expect, it } from '@jest/globals';
import { DIMENSIONS, wordVectors, type WeighedTokens } from './word-vectors.js';

const text = (...tokens: number[]): WeighedTokens => ({
  tokens: Uint32Array.from(tokens),
  weights: Float32Array.from(tokens, () => 1 / Math.sqrt(tokens.length)),
});

/** 0 and 1 never meet, but both stand beside 2 and 3; 4, 5 and 6 are of another topic. */
const TEXTS = [text(0, 2, 3), text(1, 2, 3), text(0, 2), text(1, 3), text(4, 5), text(5, 6), text(4, 6)];

describe('word vectors', () => {
  it('bring together words that stand in the same company', async () => {
    const vectors = await wordVectors(TEXTS, 7);
    const likeness = (a: number, b: number): number => {
      let sum = 0;
      for (let d = 0; d < DIMENSIONS; d += 1)
        sum += (vectors[a * DIMENSIONS + d] ?? 0) * (vectors[b * DIMENSIONS + d] ?? 0);
      return sum;
    };
    expect(likeness(0, 0)).toBeCloseTo(1, 4);
    expect(likeness(0, 2)).toBeGreaterThan(0.3);
    expect(Math.abs(likeness(0, 5))).toBeLessThan(0.05);
  });

  it('are the same for the same texts', async () => {
    expect(await wordVectors(TEXTS, 7)).toEqual(await wordVectors(TEXTS, 7));
  });

  it('of nothing are nothing', async () => {
    expect(await wordVectors([], 2)).toEqual(new Float32Array(2 * DIMENSIONS));
  });
});

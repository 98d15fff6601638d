import { describe, expect, it } from '@jest/globals';
import { editDistance } from './edit-distance.js';

describe('edit distance', () => {
  it.each([
    ['parkeren', 'parkeren', 0],
    ['parkeren', 'parkren', 1],
    ['fraude', 'fruade', 1],
    ['bijstand', 'beistand', 2],
    ['huur', 'school', 3],
  ])('of %s and %s', (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits);
    expect(editDistance(b, a, 2)).toBe(edits);
  });
});

import { describe, expect, it } from '@jest/globals';
import { isAnyGood, isFirstGood, ndcg, productRecall, recall } from './ranking.js';

describe('nDCG of a page', () => {
  it('is 1 for the best possible page, and does not mind the order of equals', () => {
    expect(ndcg([2, 1, 1, 0], [1, 2, 1])).toBe(1);
  });

  it('discounts by the logarithm of the place', () => {
    // By hand: the page has 1/log2(2) + 2/log2(3) = 1 + 1.261860 = 2.261860; the best has 2 + 1/log2(3) = 2.630930.
    expect(ndcg([1, 2], [2, 1])).toBeCloseTo(0.85972, 5);
    // A single answer in third place: 2/log2(4) against 2.
    expect(ndcg([0, 0, 2], [2])).toBeCloseTo(0.5, 10);
  });

  it('counts what the page leaves out', () => {
    // 2 against 2 + 2/log2(3) + 2/log2(4) = 4.261860.
    expect(ndcg([2], [2, 2, 2])).toBeCloseTo(0.46928, 5);
    expect(ndcg([], [2])).toBe(0);
  });

  it('looks at ten places of both', () => {
    const eleven = Array.from({ length: 11 }, () => 2);
    expect(ndcg(eleven.slice(0, 10), eleven)).toBe(1);
    expect(ndcg([...Array.from({ length: 10 }, () => 0), 2], [2])).toBe(0);
  });

  it('is no number where nothing answers the question', () => {
    expect(ndcg([0], [])).toBeNaN();
  });
});

describe('recall of a page', () => {
  it('counts against ten where more answers than fit', () => {
    expect(recall([2, 0, 1], [2, 1, 1, 1])).toBe(0.5);
    expect(
      recall(
        Array.from({ length: 10 }, () => 2),
        Array.from({ length: 62 }, () => 2),
      ),
    ).toBe(1);
  });

  it('does not count what stands behind the tenth', () => {
    expect(recall([...Array.from({ length: 10 }, () => 0), 2], [2])).toBe(0);
  });
});

describe('good hits', () => {
  it('tells the first from any', () => {
    expect([isFirstGood([0, 1]), isAnyGood([0, 1])]).toEqual([0, 1]);
    expect([isFirstGood([1]), isAnyGood([1])]).toEqual([1, 1]);
    expect([isFirstGood([]), isAnyGood([])]).toEqual([0, 0]);
  });
});

describe('products on a page', () => {
  const hit = (product: string, grade: number) => ({ product, grade });

  it('counts each product once, and only for hits that answer', () => {
    const page = [hit('zivver', 2), hit('zivver', 2), hit('octobox', 0)];
    expect(productRecall(page, new Set(['zivver', 'octobox']))).toBe(0.5);
  });
});

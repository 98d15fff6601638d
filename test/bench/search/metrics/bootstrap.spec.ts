import { describe, expect, it } from '@jest/globals';
import { mean, pairedDifference } from './bootstrap.js';

const repeat = (pair: [number, number], times: number) => Array.from({ length: times }, () => pair);

describe('the difference between two methods', () => {
  it('has no width when every question changes alike', () => {
    const { mean: middle, low, high } = pairedDifference(repeat([0.2, 0.5], 20));
    for (const value of [middle, low, high]) expect(value).toBeCloseTo(0.3, 10);
  });

  it('takes in 0 when as many questions lose as win', () => {
    const { mean: middle, low, high } = pairedDifference([...repeat([0, 1], 10), ...repeat([1, 0], 10)]);
    expect(middle).toBe(0);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });

  it('is as wide as the theory says', () => {
    // Half of 100 questions win 1: the mean has a standard error of 0.05, so the interval is 0.5 ± 0.098.
    const { low, high } = pairedDifference([...repeat([0, 1], 50), ...repeat([0, 0], 50)]);
    expect(low).toBeCloseTo(0.402, 1);
    expect(high).toBeCloseTo(0.598, 1);
  });

  it('is the same every time', () => {
    const pairs = [...repeat([0, 1], 7), ...repeat([0.5, 0.1], 5)];
    expect(pairedDifference(pairs)).toEqual(pairedDifference(pairs));
  });

  it('is no number without questions', () => {
    expect(pairedDifference([]).mean).toBeNaN();
  });
});

describe('the mean', () => {
  it('leaves out what is no number', () => {
    expect(mean([1, Number.NaN, 0])).toBe(0.5);
  });
});

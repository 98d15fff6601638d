import { randomFrom } from '../../generate/random.js';

/** A difference of means with the interval in which 95 of 100 drawings lie. */
export interface Difference {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const DRAWINGS = 10_000;

/**
 * How sure a difference between two methods is that answered the same questions: questions are drawn anew, with
 * replacement, ten thousand times (Efron's paired percentile bootstrap). An interval that holds 0 may be noise.
 *
 * @param pairs for each question what the earlier and the later method scored
 */
export function pairedDifference(pairs: readonly (readonly [number, number])[], seed = 1): Difference {
  if (pairs.length === 0) return { mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  const differences = pairs.map(([before, after]) => after - before);
  const random = randomFrom(seed);
  const means = new Float64Array(DRAWINGS);
  for (let drawing = 0; drawing < DRAWINGS; drawing++) {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) sum += differences[random.below(differences.length)]!;
    means[drawing] = sum / differences.length;
  }
  means.sort();
  return {
    mean: mean(differences),
    low: means[Math.floor(DRAWINGS * 0.025)]!,
    high: means[Math.ceil(DRAWINGS * 0.975) - 1]!,
  };
}

/** Of the numbers that are any; no number where none is. */
export function mean(values: readonly number[]): number {
  const counted = values.filter((value) => !Number.isNaN(value));
  return counted.reduce((sum, value) => sum + value, 0) / counted.length;
}

import { pairedDifference, type Difference } from '../metrics/bootstrap.js';
import type { Score } from '../measure-method.js';

/** How nDCG changed from one method to the next on the same questions. */
export function compare(before: readonly Score[], after: readonly Score[]): Difference {
  const pairs = before.flatMap((score, i): (readonly [number, number])[] => {
    const other = after[i];
    if (other?.question.id !== score.question.id) throw new Error('the methods answered different questions');
    return Number.isNaN(score.ndcg) ? [] : [[score.ndcg, other.ndcg]];
  });
  return pairedDifference(pairs);
}

import { mean } from '../metrics/bootstrap.js';
import type { Score } from '../measure-method.js';

/** The mean scores of some questions; shares between 0 and 1. */
export interface Summary {
  /** Questions that something answers. */
  readonly answerable: number;
  readonly ndcg: number;
  readonly recall: number;
  readonly firstGood: number;
  readonly anyGood: number;
  /** Answerable questions that were left with nothing. */
  readonly empty: number;
  /** Questions that nothing answers. */
  readonly unanswerable: number;
  /** Those that were rightly left with nothing. */
  readonly rightlyEmpty: number;
  /** Those that were left with nothing, or with a warning that no record has all that was asked for. */
  readonly rightlyWarned: number;
  readonly products: number;
  readonly productsGrouped: number;
}

export function summarise(scores: readonly Score[]): Summary {
  const answerable = scores.filter(({ ndcg }) => !Number.isNaN(ndcg));
  const unanswerable = scores.filter(({ ndcg }) => Number.isNaN(ndcg));
  const of = (read: (score: Score) => number): number => mean(answerable.map(read));
  return {
    answerable: answerable.length,
    ndcg: of(({ ndcg }) => ndcg),
    recall: of(({ recall }) => recall),
    firstGood: of(({ firstGood }) => firstGood),
    anyGood: of(({ anyGood }) => anyGood),
    empty: of(({ isEmpty }) => isEmpty),
    unanswerable: unanswerable.length,
    rightlyEmpty: mean(unanswerable.map(({ isEmpty }) => isEmpty)),
    rightlyWarned: mean(unanswerable.map(({ isEmptyOrWarned }) => isEmptyOrWarned)),
    products: of(({ products }) => products),
    productsGrouped: of(({ productsGrouped }) => productsGrouped),
  };
}

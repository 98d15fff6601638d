import { quantile } from '../../load/samples.js';
import type { JudgeableRecord } from '../judging/grade-records.js';
import { KINDS, type SetName } from '../judging/question.js';
import type { Measured, Score } from '../measure-method.js';
import { compare } from './compare.js';
import { summarise } from './summarise.js';

/**
 * Everything that was measured, for programs. Of the questions kept aside only means are told: who saw what a single one
 * found would tune on it.
 */
export function figuresOf(
  set: SetName,
  measured: readonly Measured[],
  records: ReadonlyMap<string, JudgeableRecord>,
): object {
  const keyOf = (id: string): string => {
    const record = records.get(id);
    return record ? `${record.register}/${record.sourceKey}` : id;
  };
  return {
    set,
    methods: measured.map(({ method, against, scores, times }) => ({
      method,
      against,
      all: summarise(scores),
      byLanguage: by(scores, ({ question }) => question.language),
      byKind: by(
        scores,
        ({ question }) => question.kind,
        KINDS.filter((kind) => kind !== 'unanswerable'),
      ),
      difference: differenceOf(measured, against, scores),
      milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
      ...(set === 'tuning' && {
        questions: scores.map(({ question: { id, text }, page, ndcg, recall }) => {
          return { id, text, ndcg, recall, page: page.map(keyOf) };
        }),
      }),
    })),
  };
}

function differenceOf(measured: readonly Measured[], against: string | null, scores: readonly Score[]) {
  const before = measured.find(({ method }) => method === against);
  return before ? compare(before.scores, scores) : null;
}

function by(scores: readonly Score[], read: (score: Score) => string, values?: readonly string[]): object {
  const all = values ?? [...new Set(scores.map(read))];
  return Object.fromEntries(all.map((value) => [value, summarise(scores.filter((score) => read(score) === value))]));
}

import { quantile } from '../../load/samples.js';
import { KINDS } from '../judging/question.js';
import type { Measured, Score } from '../measure-method.js';
import { compare } from './compare.js';
import { summarise } from './summarise.js';

type Chosen = (score: Score) => boolean;

const HEAD = ['method', 'nDCG', 'against the row above (-: all steps)', 'recall', 'first good', 'any good', 'empty'];
const MORE = ['rightly empty', 'or warned', 'products', 'grouped', 'p50 ms', 'p95 ms'];

/** One row a method, for the questions chosen. */
export function methodTable(measured: readonly Measured[], isChosen: Chosen): string {
  const rows = measured.map(({ method, against, scores, times }) => {
    const chosen = scores.filter(isChosen);
    const before = measured.find((other) => other.method === against)?.scores.filter(isChosen);
    const summary = summarise(chosen);
    return [
      method,
      share(summary.ndcg),
      before ? difference(compare(before, chosen)) : '',
      share(summary.recall),
      share(summary.firstGood),
      share(summary.anyGood),
      share(summary.empty),
      share(summary.rightlyEmpty),
      share(summary.rightlyWarned),
      share(summary.products),
      share(summary.productsGrouped),
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.95).toFixed(1),
    ];
  });
  return markdown([[...HEAD, ...MORE], ...rows]);
}

/** nDCG of each method by kind of question and by language. */
export function kindTable(measured: readonly Measured[]): string {
  const scores = measured[0]?.scores ?? [];
  const languages = [...new Set(scores.map(({ question }) => question.language))];
  const columns: (readonly [string, Chosen])[] = [
    ...KINDS.filter((kind) => kind !== 'unanswerable').map(
      (kind) => [kind, (score: Score) => score.question.kind === kind] as const,
    ),
    ...languages.map((language) => [language, (score: Score) => score.question.language === language] as const),
  ];
  const counts = columns.map(([, isChosen]) => String(summarise(scores.filter(isChosen)).answerable));
  const rows = measured.map(({ method, scores: own }) => [
    method,
    ...columns.map(([, isChosen]) => share(summarise(own.filter(isChosen)).ndcg)),
  ]);
  return markdown([['nDCG', ...columns.map(([name]) => name)], ['questions', ...counts], ...rows]);
}

function share(value: number): string {
  return Number.isNaN(value) ? '' : value.toFixed(2).replace(/^0/, '');
}

function difference({ mean, low, high }: { mean: number; low: number; high: number }): string {
  const signed = (value: number): string => `${value < 0 ? '-' : '+'}${share(Math.abs(value))}`;
  return `${signed(mean)} (${signed(low)} to ${signed(high)})`;
}

/** Plain text that reads well in a terminal and as Markdown. */
function markdown(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const [head, ...body] = rows.map(line);
  return [head, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body].join('\n');
}

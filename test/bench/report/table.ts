import type { Figure } from './figure.js';

const HEAD = ['figure', 'ours', 'raw', 'ratio', 'target', 'met'];

/** Plain text that reads well in a terminal and as Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head, ...body] = rows.map(line);
  return [head, rule, ...body].join('\n');
}

function cells({ name, ours, raw, ratio, target, met }: Figure): string[] {
  const verdict = met === null ? '' : met ? 'yes' : 'NO';
  return [name, ours, raw ?? '', ratio === null ? '' : ratio.toFixed(2), target ?? '', verdict];
}

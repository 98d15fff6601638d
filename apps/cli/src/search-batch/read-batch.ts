import { isLanguageTag } from '#standard';
import type { BatchQuestion, RefusedLine } from './batch-question.js';

/** In this order where the first line does not name them. */
const COLUMNS = ['id', 'language', 'text', 'city', 'grouped'] as const;
const NEEDED = COLUMNS.slice(0, 3);
const GROUPED = ['yes', 'true', '1'];
const NOT_GROUPED = ['', 'no', 'false', '0'];

export interface Batch {
  readonly questions: readonly BatchQuestion[];
  readonly refused: readonly RefusedLine[];
}

/**
 * Reads a tab-separated list of questions. A first line whose first word is "id" names the columns, in any order: what we
 * do not know is passed over, and `registers` may name those to stay within. A bad line does not keep the others.
 */
export function readBatch(text: string): Batch {
  const lines = text.split(/\r?\n/);
  const head = lines[0]?.split('\t').map((name) => name.trim().toLowerCase()) ?? [];
  const isNamed = head[0] === 'id';
  const columns: readonly string[] = isNamed ? head : COLUMNS;
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0)
    return { questions: [], refused: [{ line: 1, reason: `names no column ${missing.join(', ')}` }] };
  const [questions, refused]: [BatchQuestion[], RefusedLine[]] = [[], []];
  const seen = new Map<string, number>();
  lines.forEach((row, i) => {
    if (row.trim() === '' || (isNamed && i === 0)) return;
    const read = readLine(row, i + 1, columns);
    const before = 'id' in read ? seen.get(read.id) : undefined;
    if (!('id' in read)) refused.push(read);
    else if (before !== undefined)
      refused.push({ line: read.line, reason: `repeats the id ${read.id} of line ${String(before)}` });
    else {
      seen.set(read.id, read.line);
      questions.push(read);
    }
  });
  return { questions, refused };
}

function readLine(row: string, line: number, columns: readonly string[]): BatchQuestion | RefusedLine {
  const cells = row.split('\t').map((cell) => cell.trim());
  const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
  const expected = `expected ${columns.filter((name) => (COLUMNS as readonly string[]).includes(name)).join(', ')}, separated by tabs`;
  if (cells.length < NEEDED.length)
    return { line, reason: `has ${String(cells.length)} of at least ${String(NEEDED.length)} columns; ${expected}` };
  if (cells.length > columns.length)
    return { line, reason: `has ${String(cells.length)} columns, more than ${String(columns.length)}; ${expected}` };
  const [id, language, words, grouped] = [cell('id'), cell('language'), cell('text'), cell('grouped').toLowerCase()];
  if (id === '') return { line, reason: `has no id; ${expected}` };
  if (words === '') return { line, reason: `has no text; ${expected}` };
  if (!isLanguageTag(language))
    return { line, reason: `"${language}" is no language tag such as nl or en; ${expected}` };
  if (![...GROUPED, ...NOT_GROUPED].includes(grouped))
    return { line, reason: `grouped is "${grouped}"; expected yes, no or nothing` };
  const registers = cell('registers')
    .split(',')
    .map((slug) => slug.trim())
    .filter(Boolean);
  const city = cell('city') === '' ? null : cell('city');
  const grouping = GROUPED.includes(grouped) ? 'product' : 'none';
  return { line, id, language, text: words, city, registers, grouping };
}

import { KINDS, type JudgedKey, type Judgment, type Question } from './question.js';

/**
 * Reads the text of a table of questions: tab-separated, with a first line that names the columns.
 *
 * @throws Error naming the line that cannot be read
 */
export function readQuestions(text: string): Question[] {
  return rowsOf(text, ['id', 'language', 'text', 'kind', 'registers']).map(({ line, cells }) => {
    const [id, language, words, kind, registers] = cells as [string, string, string, string, string];
    const known = KINDS.find((each) => each === kind);
    if (!known) throw new Error(`line ${line}: there is no kind of question "${kind}"`);
    return { id, language, text: words, kind: known, registers: registers.split(',') };
  });
}

/** @throws Error naming the line that cannot be read */
export function readJudgments(text: string): Judgment[] {
  return rowsOf(text, ['question', 'grade', 'key']).map(({ line, cells }) => {
    const [question, grade, key] = cells as [string, string, string];
    if (grade !== '0' && grade !== '1' && grade !== '2') throw new Error(`line ${line}: "${grade}" is no grade`);
    return { question, grade: Number(grade) as 0 | 1 | 2, key: readKey(key, line) };
  });
}

function readKey(key: string, line: number): JudgedKey {
  if (key.startsWith('title=')) return { by: 'title', title: key.slice('title='.length) };
  if (key.startsWith('title~')) return { by: 'part-of-title', part: key.slice('title~'.length) };
  const slash = key.indexOf('/');
  if (slash < 1 || slash === key.length - 1) throw new Error(`line ${line}: "${key}" names no record and no title`);
  return { by: 'record', register: key.slice(0, slash), sourceKey: key.slice(slash + 1) };
}

function rowsOf(text: string, columns: readonly string[]): { line: number; cells: string[] }[] {
  const [head = '', ...lines] = text.split('\n');
  if (head !== columns.join('\t')) throw new Error(`line 1: the columns must be ${columns.join(', ')}`);
  return lines.flatMap((row, i) => {
    if (row === '') return [];
    const cells = row.split('\t');
    if (cells.length !== columns.length || cells.some((cell) => cell.trim() === ''))
      throw new Error(`line ${i + 2}: needs ${columns.length} columns: ${columns.join(', ')}`);
    return [{ line: i + 2, cells }];
  });
}

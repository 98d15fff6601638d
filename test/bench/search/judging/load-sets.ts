import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETS, type QuestionSet, type SetName } from './question.js';
import { readJudgments, readQuestions } from './read-tables.js';

const FOLDER = join(import.meta.dirname, '../questions');

export function loadSets(): QuestionSet[] {
  return SETS.map(loadSet);
}

function loadSet(name: SetName): QuestionSet {
  const questions = readQuestions(readFileSync(join(FOLDER, `${name}.tsv`), 'utf8'));
  const judgments = readJudgments(readFileSync(join(FOLDER, `${name}.judgments.tsv`), 'utf8'));
  return { name, questions, judgments };
}

import { writeFileSync } from 'node:fs';
import { startServices, type BenchServices } from '../services/bench-services.js';
import { gradeRecords } from './judging/grade-records.js';
import { loadSets } from './judging/load-sets.js';
import type { QuestionSet } from './judging/question.js';
import { measureMethod, type JudgedQuestion, type Measured } from './measure-method.js';
import type { Method } from './methods/method.js';
import { eachLeftOut, stepByStep } from './methods/our-chain.js';
import { plainEngine } from './methods/plain-engine.js';
import { postgresMethods } from './methods/postgres-text.js';
import { readOptions, USAGE, type Options } from './options.js';
import { buildFindingRegister, type FindingRegister } from './register/finding-register.js';
import { figuresOf } from './report/figures.js';
import { poolOf } from './report/pool.js';
import { kindTable, methodTable } from './report/tables.js';

if (process.argv.includes('--help')) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}
const options = readOptions(process.argv.slice(2));
const services = await startServices();
let ending: Promise<void> | undefined;
const end = (): Promise<void> => (ending ??= services.stop());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(130)));
try {
  const register = await buildFindingRegister(await services.createDatabase('finding'));
  await measureAll(options, services, register);
  await register.close();
} finally {
  await end();
}

async function measureAll(chosen: Options, { search }: BenchServices, register: FindingRegister): Promise<void> {
  const sets = loadSets().map((set) => judge(set, register));
  const records = new Map(register.records.map((record) => [record.id, record]));
  const results = sets.map((set) => ({ ...set, measured: [] as Measured[] }));
  for await (const method of methods(search, register, chosen)) {
    process.stderr.write(`  asking ${method.name}\n`);
    for (const { judged, measured } of results) measured.push(await measureMethod(method, judged, records, measured));
  }
  const others = (measured: readonly Measured[]) => measured.filter(({ method }) => !/^ours, [+-]/.test(method));
  if (chosen.pool)
    writeFileSync(
      chosen.pool,
      results.map(({ measured, judged }) => poolOf(others(measured), judged, records)).join(''),
    );
  for (const { name, judged, measured } of results) process.stdout.write(`${sections(name, judged, measured)}\n`);
  const figures = {
    records: register.entries.length,
    sets: results.map(({ name, measured }) => figuresOf(name, measured, records)),
  };
  if (chosen.json) writeFileSync(chosen.json, `${JSON.stringify(figures, null, 2)}\n`);
}

/** Questions about registers that are not here cannot be asked. */
function judge({ name, questions, judgments }: QuestionSet, { records, slugs }: FindingRegister) {
  const here = questions.filter(({ registers }) => registers.every((slug) => slugs.has(slug)));
  if (here.length < questions.length)
    process.stdout.write(
      `${questions.length - here.length} of the ${questions.length} ${name} questions were skipped: REGISTER_SAMPLES names no folder with the real files.\n`,
    );
  const judged: JudgedQuestion[] = here.map((question) => ({
    question,
    grades: gradeRecords(question, judgments, records),
  }));
  return { name, judged };
}

async function* methods(
  search: BenchServices['search'],
  register: FindingRegister,
  { leaveOut }: Options,
): AsyncGenerator<Method> {
  yield* await postgresMethods(register);
  yield await plainEngine(search, register);
  yield* stepByStep(search, register);
  if (leaveOut) yield* eachLeftOut(search, register);
}

function sections(name: string, judged: readonly JudgedQuestion[], measured: readonly Measured[]): string {
  const part = (title: string, text: string): string => `\n${title}\n\n${text}\n`;
  const languages = [...new Set(judged.map(({ question }) => question.language))];
  return [
    part(
      `${name}: all ${judged.length} questions`,
      methodTable(measured, () => true),
    ),
    ...languages
      .filter((language) => judged.filter(({ question }) => question.language === language).length > 10)
      .map((language) =>
        part(
          `${name}: questions in ${language}`,
          methodTable(measured, ({ question }) => question.language === language),
        ),
      ),
    part(`${name}: by kind and language`, kindTable(measured)),
  ].join('');
}

import { completenessOf, findBlockers, blockerMessage, RECORD_KINDS, type RecordData, type RecordKind } from '#domain';
import { fileSource, textLines } from '#import';
import { validateData } from '#standard';
import { Option, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { EXIT, misused } from '../exit-codes.js';
import { readFile } from 'node:fs/promises';

interface ValidateOptions {
  readonly kind: RecordKind;
  readonly region?: string;
}

interface Verdict {
  readonly line: number;
  readonly kind: RecordKind;
  readonly problems: readonly { readonly path: string; readonly found: string; readonly expected: string }[];
  /** What would keep it from being published. */
  readonly blockers: readonly string[];
  readonly score: number | null;
}

export function addValidate(program: Command, cli: Cli): void {
  const command = program
    .command('validate')
    .argument('<file>', 'JSON with the answers of one record, or JSON Lines with one record each')
    .description('check answers against the standard: form, what blocks publication, completeness')
    .addOption(new Option('--kind <kind>', 'kind of record').choices(RECORD_KINDS).default('algorithm'))
    .option('--region <code>', 'legal region whose rules hold, such as EU');
  const examples = ['npx register validate parking.json', 'npx register validate gent.jsonl --json'];
  cli.define<ValidateOptions>(command, examples, async ([file = ''], options) => {
    const verdicts: Verdict[] = [];
    let last: RecordKind = options.kind;
    for await (const { line, value } of readValues(file)) {
      if (value['type'] === 'record') last = value['kind'] as RecordKind;
      const data = answersIn(value);
      if (data) verdicts.push(judge(line, 'type' in value ? last : options.kind, data, options.region ?? null));
    }
    const isWrong = verdicts.some(({ problems }) => problems.length > 0);
    return {
      json: verdicts,
      text: verdicts.map((verdict) => textOf(verdict, verdicts.length)).join('\n'),
      exit: isWrong ? EXIT.refused : EXIT.done,
    };
  });
}

async function* readValues(
  file: string,
): AsyncGenerator<{ readonly line: number; readonly value: Readonly<Record<string, unknown>> }> {
  if (!/\.(?:jsonl|ndjson)$/.test(file)) {
    yield { line: 1, value: parse(await readFile(file, 'utf8'), 1) };
    return;
  }
  for await (const { line, text } of textLines(fileSource(file))) yield { line, value: parse(text, line) };
}

function parse(text: string, line: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw misused(`Line ${String(line)} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The answers in whatever they are wrapped: bare, as `{"data": …}`, or as a version of our own export. */
function answersIn(value: Readonly<Record<string, unknown>>): RecordData | null {
  if (value['type'] === 'version') return answersIn((value['content'] ?? {}) as Readonly<Record<string, unknown>>);
  if (typeof value['type'] === 'string' && ['register', 'record', 'leaf', 'end'].includes(value['type'])) return null;
  return typeof value['data'] === 'object' && value['data'] !== null ? (value['data'] as RecordData) : value;
}

function judge(line: number, kind: RecordKind, data: RecordData, region: string | null): Verdict {
  const problems = validateData(kind, data).map(({ path, found, expected }) => ({ path, found, expected }));
  if (problems.length > 0) return { line, kind, problems, blockers: [], score: null };
  const context = { region, uri: `https://register.example/id/${kind}/00000000-0000-0000-0000-000000000000` };
  const blockers = findBlockers(kind, data, context).map((blocker) => blockerMessage(blocker, kind, 'en'));
  return { line, kind, problems, blockers, score: completenessOf(kind, data, { region }).score };
}

function textOf({ line, kind, problems, blockers, score }: Verdict, count: number): string {
  const at = count > 1 ? `Line ${String(line)} (${kind}): ` : '';
  if (problems.length > 0)
    return [
      `${at}does not fit the standard:`,
      ...problems.map(({ path, found, expected }) => `  ${path}: found ${found}, expected ${expected}`),
    ].join('\n');
  const head = `${at}fits the standard, ${String(score)} of 100 complete`;
  return blockers.length === 0
    ? `${head}, may be published.`
    : [`${head}, may not be published yet:`, ...blockers.map((blocker) => `  ${blocker}`)].join('\n');
}

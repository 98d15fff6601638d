import { RegisterLog, unknownLog, verifyLog, type KnownLog, type LogVerification } from '#log-client';
import type { Command } from 'commander';
import { rename, readFile, writeFile } from 'node:fs/promises';
import type { Answer, Cli } from '../../cli.js';
import { EXIT, misused } from '../../exit-codes.js';
import { thousands } from '../../terminal.js';
import { collectKeys } from './keys-option.js';

interface VerifyOptions {
  readonly state?: string;
  readonly key?: readonly string[];
}

export function addVerify(log: Command, cli: Cli): void {
  const command = log
    .command('verify')
    .argument('<address>', 'base address of any register: what stands before /.well-known/algorithm-register')
    .description('verify the log of any register from outside, and tell whether it has kept to its story')
    .option('--state <file>', 'what is remembered from time to time; default <host>.known-log.json')
    .option(
      '--key <vkey>',
      'key of the log, from the city itself; may be repeated; only asked the first time',
      collectKeys,
    );
  const examples = [
    'npx register log verify https://algorithms.gent.example',
    'npx register log verify https://algorithms.gent.example --key "algorithms.gent.example/log/1+530d903a+AekyeRrm…"',
  ];
  cli.define<VerifyOptions>(command, examples, async ([address = ''], options) => {
    if (!/^https?:\/\/[^?#]+$/.test(address)) throw misused('The address begins with https:// and has no ? or #.');
    const file = options.state ?? `${new URL(address).host.replace(':', '-')}.known-log.json`;
    const log = RegisterLog.at(address);
    const kept = await readState(file);
    const known = kept ?? (await meet(log, options.key));
    const outcome = await verifyLog(log, known);
    if (outcome.kind === 'consistent') await writeState(file, outcome.known);
    const firstTime = kept === null && options.key === undefined ? `\n${howToTrust(known)}` : '';
    return answerOf(outcome, known, `${file}${firstTime}`);
  });
}

/** First contact: the register says who it is; only a person can say whether that is true. */
async function meet(log: RegisterLog, keys: readonly string[] | undefined): Promise<KnownLog> {
  const introduction = await log.introduction();
  return unknownLog(introduction.origin, introduction.entryPrefix, keys ?? introduction.keys);
}

function howToTrust({ facts }: KnownLog): string {
  return [
    'This was the first time, and the keys came from the register itself. Compare them with what the city says elsewhere:',
    ...facts.keys.map((key) => `  ${key}`),
  ].join('\n');
}

function answerOf(outcome: LogVerification, known: KnownLog, file: string): Answer {
  const exit = outcome.kind === 'consistent' || outcome.kind === 'empty' ? EXIT.done : EXIT.refused;
  const told = outcome.kind === 'consistent' ? { ...outcome, known: undefined } : outcome;
  return { json: { origin: known.origin, ...told }, text: textOf(outcome, known, file), exit };
}

function textOf(outcome: LogVerification, { origin, note }: KnownLog, file: string): string {
  switch (outcome.kind) {
    case 'consistent': {
      const since = note === null ? '' : `, ${thousands(outcome.added)} of them new`;
      return `consistent: ${origin} has ${thousands(outcome.checkpoint.size)} statements${since}. Nothing that was seen before has changed. Remembered in ${file}`;
    }
    case 'empty':
      return `${origin} has published nothing yet.`;
    case 'forked':
      return `FORKED: ${origin} has signed two histories that cannot both be true. Keep both notes, they prove it:\n\n${outcome.before}\n${outcome.now}`;
    case 'rolled-back':
      return `ROLLED BACK: ${origin} shows ${thousands(outcome.size)} statements, it has shown ${thousands(outcome.seen)}. An old copy is served, or a backup was restored.`;
    case 'wrong-statement':
      return `WRONG: statement ${String(outcome.index)} of ${origin} breaks the rules of a log: ${outcome.reason}.`;
    case 'unclear':
      return `UNCLEAR: ${outcome.reason}. Perhaps a cache is out of date; try again in an hour.`;
    case 'not-signed':
      return `NOT SIGNED by a known key: ${outcome.reason}.`;
  }
}

async function readState(file: string): Promise<KnownLog | null> {
  try {
    const known = JSON.parse(await readFile(file, 'utf8')) as KnownLog;
    if ((known.format as string) !== 'known-log/1') throw misused(`${file} is not what "register log verify" wrote.`);
    return known;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    if (error instanceof SyntaxError) throw misused(`${file} is not what "register log verify" wrote.`);
    throw error;
  }
}

/** The old memory stays until the new one is whole. */
async function writeState(file: string, known: KnownLog): Promise<void> {
  await writeFile(`${file}.part`, `${JSON.stringify(known)}\n`);
  await rename(`${file}.part`, file);
}

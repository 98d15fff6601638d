import type { KnownLog } from '#log-client';
import {
  formatDigest,
  parseReceipt,
  parseStatement,
  parseVerifierKey,
  sha256,
  verifyReceipt,
  type Receipt,
  type ReceiptVerification,
  type VerifierKey,
} from '#transparency-log';
import type { Command } from 'commander';
import { readFile } from 'node:fs/promises';
import type { Answer, Cli } from '../cli.js';
import { EXIT, misused } from '../exit-codes.js';
import { thousands } from '../terminal.js';
import { collectKeys } from './log/keys-option.js';
import { describeStatement } from './log/describe-statement.js';

interface ReceiptOptions {
  readonly key?: readonly string[];
  readonly known?: string;
  readonly content?: string;
}

export function addVerifyReceipt(program: Command, cli: Cli): void {
  const command = program
    .command('verify-receipt')
    .argument('<file>', 'a receipt: what /federation/v1/log/proof/<number> gives, or "register log receipt"')
    .description('say in plain words what a receipt proves; needs no network and no register')
    .option('--key <vkey>', 'key of the city, or of a witness; may be repeated', collectKeys)
    .option('--known <file>', 'take the keys from what "register log verify" remembers')
    .option('--content <file>', 'a text as it was downloaded: is it the one that was published?');
  const examples = [
    'npx register verify-receipt 17.tlog-proof --known algorithms.gent.example.known-log.json',
    'npx register verify-receipt 17.tlog-proof --key "algorithms.gent.example/log/1+530d903a+AekyeRrm…" --content text.json',
  ];
  cli.define<ReceiptOptions>(command, examples, async ([file = ''], options) => {
    const receipt = parseReceipt(await readFile(file));
    if (!receipt) throw misused(`${file} is not a receipt, or it is damaged.`);
    const keys = await keysFrom(options);
    const verification = verifyReceipt(receipt, keys);
    const content = options.content === undefined ? null : await readFile(options.content);
    return answerOf(receipt, verification, content);
  });
}

async function keysFrom({ key = [], known }: ReceiptOptions): Promise<VerifierKey[]> {
  const remembered =
    known === undefined ? [] : (JSON.parse(await readFile(known, 'utf8')) as Partial<KnownLog>).facts?.keys;
  const keys = [...key, ...(remembered ?? [])].flatMap((vkey) => parseVerifierKey(vkey) ?? []);
  if (keys.length === 0)
    throw misused(
      'Name the key of the city, with --key or --known. The city publishes it on its own site and at /.well-known/algorithm-register; a key that came with the receipt would prove nothing.',
    );
  return keys;
}

function answerOf(receipt: Receipt, verification: ReceiptVerification, content: Buffer | null): Answer {
  const read = parseStatement(receipt.statement);
  const statement = read.kind === 'statement' ? read.statement : null;
  const json = { ...verification, index: receipt.index, statement };
  if (verification.kind !== 'proven') return { json, text: WHY_NOT[verification.kind], exit: EXIT.refused };
  const { checkpoint, by } = verification;
  const digest = statement?.type === 'record.put' ? statement.digest : null;
  const isContent = content === null ? null : formatDigest(sha256(content)) === digest;
  const witnessed = by.flatMap(({ key, time }) =>
    time === null ? [] : [`  ${key.name} saw the same on ${new Date(time * 1_000).toISOString()}.`],
  );
  const text = [
    `PROVEN. ${checkpoint.origin} has said, and cannot take back:`,
    ...describeStatement(statement).map((line) => `  ${line}`),
    `It is statement ${thousands(receipt.index)} of the first ${thousands(checkpoint.size)} in its log.`,
    `Signed with ${by.map(({ key }) => `${key.name} (key ${key.keyId})`).join(' and ')}.`,
    ...witnessed,
    ...(isContent === null
      ? []
      : [isContent ? 'The text is the one that was published.' : 'The text is NOT the one that was published.']),
    'This does not prove that what was said is true, only that it was said.',
  ].join('\n');
  return { json: { ...json, isContent }, text, exit: isContent === false ? EXIT.refused : EXIT.done };
}

const WHY_NOT: Readonly<Record<Exclude<ReceiptVerification['kind'], 'proven'>, string>> = {
  unsigned: 'NOT PROVEN. None of the keys you named has signed this receipt.',
  forged: 'NOT PROVEN. It names your key, but the signature is not that of the key: the receipt was changed.',
  'not-included': 'NOT PROVEN. The statement is not in the log that was signed: the receipt was changed.',
};

import { IssueReceiptService, RecordReader } from '#application';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import { writeFile } from 'node:fs/promises';
import type { Cli } from '../../cli.js';
import { refuse } from '../../exit-codes.js';
import { findLog } from './find-log.js';

export function addReceipt(log: Command, cli: Cli): void {
  const command = log
    .command('receipt')
    .argument('<city>', 'slug of the city')
    .argument('<statement>', 'its number in the log, or the address of a record for its newest version')
    .description('write the proof that a statement stands in the log, to be kept and checked by anybody')
    .option('--out <file>', 'write it here instead of to standard output');
  const examples = [
    'npx register log receipt gent 17 --out 17.tlog-proof',
    'npx register verify-receipt 17.tlog-proof',
  ];
  cli.define<{ out?: string }>(command, examples, ([city = '', statement = ''], { out }, run) =>
    run.withRegister(async (app) => {
      const { id } = await findLog(app, city);
      const index = await indexOf(app, statement);
      const issue = await app.get(IssueReceiptService).issue(id, index);
      if (issue.kind === 'not-signed')
        throw refuse(`Statement ${String(index)} of ${city} is under no signed head; the worker signs once a second.`);
      if (out !== undefined) await writeFile(out, issue.receipt, { flag: 'wx' });
      const text =
        out === undefined ? issue.receipt.trimEnd() : `Wrote the receipt of statement ${String(index)} to ${out}.`;
      return { json: { index, size: issue.head.size, receipt: issue.receipt, file: out ?? null }, text };
    }),
  );
}

async function indexOf(app: INestApplicationContext, statement: string): Promise<number> {
  if (/^\d{1,15}$/.test(statement)) return Number(statement);
  const found = await app.get(RecordReader).find({ by: 'uri', uri: statement }, []);
  if (found.kind !== 'found') throw refuse(`There is no published record ${statement}; name it by its address.`);
  if (found.version.leafIndex === null) throw refuse(`${statement} is a copy: it stands in no log of ours.`);
  return Number(found.version.leafIndex);
}

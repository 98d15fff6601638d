import { EraseContentsService, type Erasure } from '#application';
import { parseDigest } from '#transparency-log';
import { InvalidArgumentError, type Command } from 'commander';
import type { Cli } from '../cli.js';
import { misused, refuse, type CommandError } from '../exit-codes.js';
import { findLog } from './log/find-log.js';

interface EraseOptions {
  readonly city: string;
  readonly basis: string;
  readonly yes?: boolean;
}

export function addErase(program: Command, cli: Cli): void {
  const command = program
    .command('erase')
    .argument('<digests...>', 'SHA-256 of published texts, with or without "sha256:"')
    .description('erase published texts by law, here and at everyone who follows; the log says that it happened')
    .requiredOption('--city <slug>', 'the city that published them')
    .requiredOption('--basis <words>', 'the law or the judgment, for everybody to read', readBasis)
    .option('--yes', 'do not ask');
  const examples = ['npx register erase 9b1c…64 digits… --city gent --basis "GDPR article 17, decision of 2026-03-31"'];
  cli.define<EraseOptions>(command, examples, (named, { city, basis, yes }, run) => {
    const digests = named.map(readDigest);
    return run.withRegister(async (app) => {
      const { id } = await findLog(app, city);
      await run.confirm(
        `This erases ${String(digests.length)} texts of ${city} for good, and writes that to the log. Drafts and backups keep theirs: see to them.`,
        'erase',
        yes,
      );
      const outcome = await app.get(EraseContentsService).erase(id, { digests, basis }, 'command line');
      if (outcome.kind !== 'erased') throw explain(outcome, city);
      const text = `Erased ${String(outcome.contents)} texts of ${String(outcome.records)} records. Search follows within seconds, followers with their next poll. Publish a clean version when there is one.`;
      return { json: outcome, text };
    });
  });
}

function readDigest(named: string): Buffer {
  const digest = parseDigest(named.startsWith('sha256:') ? named : `sha256:${named.toLowerCase()}`);
  if (!digest) throw misused(`${named} is not the SHA-256 of a text: 64 digits from 0 to f.`);
  return digest;
}

function readBasis(value: string): string {
  if (value.trim() === '' || value.length > 1_000) throw new InvalidArgumentError('Say it in at most 1,000 letters.');
  return value.trim();
}

function explain(outcome: Exclude<Erasure, { readonly kind: 'erased' }>, city: string): CommandError {
  switch (outcome.kind) {
    case 'not-ours':
      return refuse(
        `${city} has published no text with these digests, nothing was erased: ${outcome.digests.join(', ')}`,
      );
    case 'basis-missing':
      return refuse('Say on what basis, with --basis.');
    case 'too-many':
      return refuse(`Name 1 to ${String(outcome.most)} texts at a time.`);
    case 'log-locked':
      return refuse(outcome.reason);
    case 'not-a-city':
      return refuse(`${city} is not a city.`);
  }
}

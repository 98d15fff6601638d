import { PublishRecordService, RegisterReader, UnitOfWork, type Publication } from '#application';
import { blockerMessage } from '#domain';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command } from 'commander';
import type { Cli, Run } from '../cli.js';
import { EXIT, misused, refuse } from '../exit-codes.js';
import { findRecord } from '../find-record.js';
import { thousands } from '../terminal.js';

interface Outcome {
  readonly record: string;
  readonly outcome: Publication['kind'];
  readonly version?: number;
  readonly problems?: readonly string[];
}

export function addPublish(program: Command, cli: Cli): void {
  const command = program
    .command('publish')
    .argument('[records...]', 'addresses, ids or short codes of records with a draft')
    .description('make drafts public, or say everything that stands in the way')
    .option('--city <slug>', 'all drafts of this city that pass the rule');
  const examples = [
    'npx register publish https://algorithms.gent.example/id/algorithm/01K7…',
    'npx register publish --city gent',
  ];
  cli.define<{ city?: string }>(command, examples, (records, { city }, run) => {
    if ((records.length === 0) === (city === undefined)) throw misused('Name records, or a city with --city.');
    return run.withRegister(async (app) => {
      const outcomes: Outcome[] = [];
      const ids = city === undefined ? records : await draftsOf(app, city);
      for (const [i, record] of ids.entries()) {
        outcomes.push(await publish(app, record, run));
        if (i % 20 === 0) run.progress(`${thousands(i)} of ${thousands(ids.length)} drafts`);
      }
      const isHeldUp = outcomes.some(({ outcome }) => outcome !== 'published' && outcome !== 'unchanged');
      return { json: outcomes, text: textOf(outcomes), exit: isHeldUp ? EXIT.refused : EXIT.done };
    });
  });
}

async function draftsOf(app: INestApplicationContext, city: string): Promise<string[]> {
  const [register] = await app.get(RegisterReader).findBySlugs([city]);
  if (register?.kind !== 'city') throw refuse(`There is no city named ${city}; see "register city list".`);
  return app.get(UnitOfWork).run(({ drafts }) => drafts.idsOfRegister(register.id));
}

async function publish(app: INestApplicationContext, named: string, run: Run): Promise<Outcome> {
  const record = await findRecord(app, named);
  if (!record) return { record: named, outcome: 'not-found' };
  const outcome = await app.get(PublishRecordService).publish(record.id, 'command line');
  void run;
  if (outcome.kind === 'blocked')
    return {
      record: record.uri,
      outcome: 'blocked',
      problems: outcome.blockers.map((blocker) => blockerMessage(blocker, record.kind, 'en')),
    };
  if (outcome.kind === 'log-locked') return { record: record.uri, outcome: 'log-locked', problems: [outcome.reason] };
  return { record: record.uri, outcome: outcome.kind, ...('version' in outcome && { version: outcome.version }) };
}

function textOf(outcomes: readonly Outcome[]): string {
  const published = outcomes.filter(({ outcome }) => outcome === 'published').length;
  const held = outcomes.filter(({ outcome }) => outcome !== 'published' && outcome !== 'unchanged');
  const told = held.map(({ record, outcome, problems }) => {
    if (outcome === 'not-found') return `${record}: there is no draft of this name.`;
    if (outcome === 'not-ours') return `${record}: belongs to a mirror; only a city's own records are published.`;
    return [`${record}:`, ...(problems ?? []).map((problem) => `  ${problem}`)].join('\n');
  });
  return [...told, `${thousands(published)} published, ${thousands(held.length)} not.`].join('\n');
}

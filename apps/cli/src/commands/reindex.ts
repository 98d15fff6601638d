import { ReindexService } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../cli.js';
import { refuse } from '../exit-codes.js';
import { thousands } from '../terminal.js';

export function addReindex(program: Command, cli: Cli): void {
  const command = program
    .command('reindex')
    .description('build the search index anew beside the old one, and swap them without a gap');
  cli.define(command, ['npx register reindex'], (_, __, run) =>
    run.withRegister(async (app) => {
      const outcome = await app.get(ReindexService).reindex((entries) => {
        run.progress(`${thousands(entries)} entries`);
      });
      if (outcome.kind === 'already-running') throw refuse('Somebody else is reindexing; wait for that to end.');
      return { json: { entries: outcome.entries }, text: `Reindexed ${thousands(outcome.entries)} entries.` };
    }),
  );
}

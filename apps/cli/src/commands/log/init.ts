import { InitLogService } from '#application';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { refuse } from '../../exit-codes.js';
import { thousands } from '../../terminal.js';
import { BUSY, findLog } from './find-log.js';

export function addInit(log: Command, cli: Cli): void {
  const command = log
    .command('init')
    .argument('<city>', 'slug of the city')
    .description('set the mark of what a log signed last, where it is missing')
    .option('--yes', 'do not ask');
  cli.define<{ yes?: boolean }>(command, ['npx register log init gent'], ([city = ''], { yes }, run) =>
    run.withRegister(async (app) => {
      const { id, size, signed } = await findLog(app, city);
      await run.confirm(
        `This takes the database for the newest there is of ${city}: ${thousands(size)} statements, signed up to ${thousands(signed?.size ?? 0)}. If more was ever signed, the log forks for good. Restored a backup? Ask the registers that follow this city first, or name them in LOG_WITNESSES.`,
        city,
        yes,
      );
      const outcome = await app.get(InitLogService).init(id);
      if (outcome.kind === 'busy') throw refuse(BUSY);
      if (outcome.kind === 'locked') throw refuse(outcome.reason);
      const text =
        outcome.kind === 'begun'
          ? `The mark of ${city} stands at ${thousands(outcome.mark.size)} statements; the worker signs from there.`
          : `${city} has its mark already, at ${thousands(outcome.mark.size)} statements.`;
      return { json: outcome, text };
    }),
  );
}

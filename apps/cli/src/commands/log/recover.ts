import { RecoverLogService, type LogRecovery } from '#application';
import { RegisterLog } from '#log-client';
import type { Command } from 'commander';
import type { Cli } from '../../cli.js';
import { misused, refuse, type CommandError } from '../../exit-codes.js';
import { collect } from '../../read-options.js';
import { thousands } from '../../terminal.js';
import { BUSY, findLog } from './find-log.js';

type Failed = Exclude<LogRecovery, { readonly kind: 'recovered' | 'nothing-missing' }>;

export function addRecover(log: Command, cli: Cli): void {
  const command = log
    .command('recover')
    .argument('<city>', 'slug of the city')
    .description('bring back from a register that follows the city what a restored database lacks')
    .option('--from <address>', 'base address of that register; may be repeated; default LOG_WITNESSES', collect);
  const examples = [
    'npx register log recover gent',
    'npx register log recover gent --from https://algorithms.other.example',
  ];
  cli.define<{ from?: readonly string[] }>(command, examples, ([city = ''], { from }, run) =>
    run.withRegister(async (app) => {
      const { id, origin } = await findLog(app, city);
      const bases = from ?? run.config.logWitnesses;
      if (bases.length === 0) throw misused('Name a register that follows this city, with --from or LOG_WITNESSES.');
      const reasons: string[] = [];
      for (const base of bases) {
        run.progress(`reading the copy at ${base}`);
        const outcome = await tryFrom(() =>
          app.get(RecoverLogService).recover(id, RegisterLog.at(base).mirrorOf(origin), 'command line'),
        );
        if (typeof outcome === 'string') reasons.push(outcome);
        else if (outcome.kind === 'recovered')
          return {
            json: { ...outcome, from: base },
            text: `Recovered ${thousands(outcome.statements)} statements of ${city} from ${base}; the log has ${thousands(outcome.size)} and is signed again. Short codes of records that were lost are new.`,
          };
        else if (outcome.kind === 'nothing-missing')
          return { json: outcome, text: `${city} lacks nothing that ${base} has; its log is signed again.` };
        else if (outcome.kind === 'unusable') reasons.push(`The copy at ${base} cannot be used: ${outcome.reason}.`);
        else throw explain(outcome, city);
      }
      throw refuse(reasons.join('\n'));
    }),
  );
}

/** A register that does not answer is one of several: the next is asked. */
async function tryFrom(work: () => Promise<LogRecovery>): Promise<LogRecovery | string> {
  const { NotServed } = await import('#log-client');
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotServed) return error.message;
    throw error;
  }
}

function explain(outcome: Exclude<Failed, { readonly kind: 'unusable' }>, city: string): CommandError {
  switch (outcome.kind) {
    case 'busy':
      return refuse(BUSY);
    case 'not-a-city':
      return refuse(`${city} is not a city.`);
    case 'still-locked':
      return refuse(`Nothing was changed: even with this copy the log is not what was signed. ${outcome.reason}`);
    case 'own-statements':
      return refuse(
        `Nothing was changed: from statement ${String(outcome.index)} on the database holds other statements than were signed. They were published after the restore. Restore the backup again into an empty database, publish nothing, and repeat this command.`,
      );
  }
}

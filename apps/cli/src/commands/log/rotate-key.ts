import { RetireKeyService, RotateKeyService, type KeyRetirement } from '#application';
import type { Command } from 'commander';
import type { Answer, Cli, Run } from '../../cli.js';
import { misused, refuse, type CommandError } from '../../exit-codes.js';
import { findLog } from './find-log.js';
import type { INestApplicationContext } from '@nestjs/common';

interface RotateOptions {
  readonly retire?: string;
  readonly cause?: string;
  readonly atOnce?: boolean;
  readonly yes?: boolean;
}

export function addRotateKey(log: Command, cli: Cli): void {
  const command = log
    .command('rotate-key')
    .argument('<city>', 'slug of the city')
    .description('let the next key sign beside the present one; later, retire the old key')
    .option('--retire <key id>', 'take an old key out of use, 90 days after the new one began to sign')
    .option('--cause <words>', 'why it is retired, for the log')
    .option('--at-once', 'do not wait 90 days: the key was stolen')
    .option('--yes', 'do not ask');
  const examples = [
    'npx register log rotate-key gent',
    'npx register log rotate-key gent --retire 530d903a --cause "planned change"',
  ];
  cli.define<RotateOptions>(command, examples, ([city = ''], options, run) =>
    run.withRegister(async (app) => (options.retire === undefined ? rotate : retire)(app, city, options, run)),
  );
}

async function rotate(app: INestApplicationContext, city: string, options: RotateOptions, run: Run): Promise<Answer> {
  const { id, nextKey } = await findLog(app, city);
  await run.confirm(
    `This writes to the log of ${city} that ${nextKey} signs from now on, for good.`,
    city,
    options.yes,
  );
  const outcome = await app.get(RotateKeyService).rotate(id, 'command line');
  if (outcome.kind === 'not-a-city') throw refuse(`${city} is not a city.`);
  if (outcome.kind === 'log-locked') throw refuse(outcome.reason);
  if (outcome.kind === 'key-missing')
    throw refuse(
      `The private half of ${outcome.vkey} is not here; bring back its file (…next.key) from where it is kept.`,
    );
  const text = `${outcome.vkey} signs now beside the old key. A new next key was made: move its file (…next.key) offline. Retire the old key after 90 days, with --retire.`;
  return { json: outcome, text };
}

async function retire(app: INestApplicationContext, city: string, options: RotateOptions, run: Run): Promise<Answer> {
  const { retire: keyId = '', cause } = options;
  if (cause === undefined || cause.trim() === '') throw misused('Say why the key is retired, with --cause.');
  const { id } = await findLog(app, city);
  await run.confirm(`This takes the right to sign for ${city} from the key ${keyId}, for good.`, keyId, options.yes);
  const pace = options.atOnce === true ? 'at-once' : 'planned';
  const outcome = await app.get(RetireKeyService).retire(id, { keyId, cause, pace }, 'command line');
  if (outcome.kind !== 'retired') throw explain(outcome, city);
  return { json: outcome, text: `The key ${keyId} signs no more. Destroy its file.` };
}

function explain(outcome: Exclude<KeyRetirement, { readonly kind: 'retired' }>, city: string): CommandError {
  switch (outcome.kind) {
    case 'not-a-city':
      return refuse(`${city} is not a city.`);
    case 'log-locked':
      return refuse(outcome.reason);
    case 'unknown-key':
      return refuse(`No such key signs. These do: ${outcome.keys.join(', ')}`);
    case 'last-key':
      return refuse('It is the only key that signs; rotate first.');
    case 'not-handed-over':
      return refuse('No head was signed by it together with the next key yet; wait until the worker has signed.');
    case 'too-early':
      return refuse(
        `The next key signs since ${outcome.handedOverAt.toISOString()}; wait until 90 days are over, or use --at-once for a stolen key.`,
      );
  }
}

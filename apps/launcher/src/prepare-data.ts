import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, type ServicePlace } from '#embedded';
import type { Backends } from './backends.js';
import { isDone, noteDone } from './done-marks.js';
import type { LaunchSettings } from './launch-settings.js';
import { programEnvironment } from './program-environment.js';
import { runRegisterCommand } from './run-once.js';

export interface Preparation {
  readonly settings: LaunchSettings;
  readonly backends: Backends;
  readonly place: ServicePlace;
  readonly interrupted: AbortSignal;
  say(line: string): void;
}

/** Brings the database up to date and, once, puts the sample in. */
export async function prepareData(preparation: Preparation): Promise<void> {
  await migrate(preparation);
  // Invented cities have no business in a database that somebody brought along. And whoever has withdrawn or erased
  // them does not want them back at the next start.
  if (preparation.settings.ownDatabase || isDone(preparation.place, 'sample-loaded', '')) return;
  preparation.say('Loading the sample, three invented cities...');
  await runOrRefuse(preparation, ['sample', 'load']);
  noteDone(preparation.place, 'sample-loaded', '');
}

/** Left out where the very same build has migrated the embedded database before: that takes a second of each start. */
async function migrate(preparation: Preparation): Promise<void> {
  const { settings, place } = preparation;
  const build = buildOf(settings);
  if (!settings.ownDatabase && build !== null && isDone(place, 'migrated', build)) return;
  preparation.say('Bringing the database up to date...');
  await runOrRefuse(preparation, ['migrate']);
  if (!settings.ownDatabase && build !== null) noteDone(place, 'migrated', build);
}

function buildOf({ projectRoot }: LaunchSettings): string | null {
  try {
    return readFileSync(join(projectRoot, 'dist/.sources'), 'utf8');
  } catch {
    return null;
  }
}

async function runOrRefuse(preparation: Preparation, args: readonly string[]): Promise<void> {
  const { settings, backends, interrupted } = preparation;
  const env = programEnvironment(settings, backends, 'indexing');
  const code = await runRegisterCommand(settings, env, args, interrupted);
  if (code === 0) return;
  throw new Refusal(`"register ${args.join(' ')}" failed with code ${String(code)}, see above; nothing was started.`);
}

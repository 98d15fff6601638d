import { once } from 'node:events';
import { join } from 'node:path';
import { ConfigError } from '#config';
import { Refusal } from '#embedded';
import { checkPort } from './check-before-start.js';
import { troubleWithSearch } from './check-search.js';
import type { Command } from './command.js';
import { claimDataFolder } from './data-folder-claim.js';
import { Installation } from './installation.js';
import { readLaunchSettings, type LaunchSettings } from './launch-settings.js';
import { onInterrupt } from './on-interrupt.js';
import { prepareData } from './prepare-data.js';
import { supervisedPrograms } from './programs.js';

/** `npm start`: everything that a running register needs, until it is told to stop. */
export async function start(command: Command): Promise<number> {
  try {
    return await startAndWait(readLaunchSettings(command));
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function startAndWait(settings: LaunchSettings): Promise<number> {
  const begun = Date.now();
  const interrupted = onInterrupt();
  const claim = claimDataFolder(settings.dataDir, 'npm start');
  if (claim.kind === 'taken') {
    const { pid, purpose } = claim.holder;
    throw new Refusal(
      `The register in this folder is in use already by "${purpose}" (process ${String(pid)}); end that first, with Ctrl-C or "kill ${String(pid)}".`,
    );
  }
  const installation = new Installation(settings, claim.holder, say);
  try {
    const launching = launch(settings, installation, interrupted).then(() => {
      announce(settings, begun);
    });
    const outcome = await Promise.race([
      launching.then(() => installation.supervisor.gaveUp),
      aborted(interrupted).then(() => null),
    ]);
    if (outcome === null) say('Stopping...');
    await installation.stop();
    await launching.catch(() => undefined);
    if (outcome !== null) throw new Refusal(`${outcome} Its log is in ${join(settings.dataDir, 'logs')}.`);
    say('Stopped.');
    return 0;
  } finally {
    await installation.stop();
    claim.release();
  }
}

async function launch(settings: LaunchSettings, installation: Installation, interrupted: AbortSignal): Promise<void> {
  await installation.stopLeftovers();
  await checkPort(settings);
  say(settings.ownDatabase && settings.ownSearch ? 'Using your own servers.' : 'Starting the services...');
  const { backends, place } = await installation.startBackends();
  await prepareData({ settings, backends, place, interrupted, say });
  say('Starting the worker and the web server...');
  for (const program of supervisedPrograms(settings, backends)) await installation.supervisor.start(program);
  const { meiliUrl, meiliKey } = settings.config;
  const trouble = settings.ownSearch ? await troubleWithSearch(meiliUrl, meiliKey) : null;
  if (trouble !== null) say(trouble);
}

function announce({ config, dataDir }: LaunchSettings, begun: number): void {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  say(`
The register is running (started in ${seconds} s).
  Pages    ${config.publicUrl}/
  GraphQL  ${config.publicUrl}/graphql
  Data     ${dataDir}
  Logs     ${join(dataDir, 'logs')}
Ctrl-C stops it.`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

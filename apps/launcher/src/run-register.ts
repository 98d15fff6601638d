import { Refusal } from '#embedded';
import type { Backends } from './backends.js';
import type { Command } from './command.js';
import { claimDataFolder, findHolder, type Holder } from './data-folder-claim.js';
import { Installation } from './installation.js';
import { readLaunchSettings, type LaunchSettings } from './launch-settings.js';
import { onInterrupt } from './on-interrupt.js';
import { programEnvironment } from './program-environment.js';
import { runRegisterCommand } from './run-once.js';
import { readRunningState } from './running-state.js';
import { start } from './start.js';

/** These work on files alone; they must not wait for a database, nor need one. */
const WITHOUT_SERVICES = ['help', 'standard', 'validate', 'completion'];

/** `register ...`: runs the command on the running installation, or starts the services for as long as it takes. */
export async function runRegister(command: Command): Promise<number> {
  if (command.args[0] === 'start' && !asksOnly(command.args)) return start(command);
  try {
    return await runWithServices(command);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function runWithServices(command: Command): Promise<number> {
  const interrupted = onInterrupt();
  if (!needsServices(command.args)) return runRegisterCommand(command, command.env, command.args, interrupted);
  const settings = readLaunchSettings(command);
  const run = (backends: Backends): Promise<number> =>
    runRegisterCommand(settings, programEnvironment(settings, backends, 'indexing'), command.args, interrupted);
  const { databaseUrl, meiliUrl, meiliKey } = settings.config;
  if (settings.ownDatabase && settings.ownSearch) {
    return run({ databaseUrl, searchUrl: meiliUrl, searchKeys: { searching: meiliKey, indexing: meiliKey } });
  }
  const holder = findHolder(settings.dataDir);
  return holder ? run(backendsOf(settings, holder)) : runOnOwnServices(settings, command.args, run);
}

/** Options may come before the command, and asking for help is never in need of a database. */
function needsServices(args: readonly string[]): boolean {
  const name = args.find((arg) => !arg.startsWith('-'));
  return !asksOnly(args) && name !== undefined && !WITHOUT_SERVICES.includes(name);
}

function asksOnly(args: readonly string[]): boolean {
  return args.some((arg) => ['-h', '--help', '-V', '--version'].includes(arg));
}

function backendsOf(settings: LaunchSettings, holder: Holder): Backends {
  const state = readRunningState(settings.dataDir);
  if (state?.backends && state.launcher.pid === holder.pid && holder.purpose === 'npm start') return state.backends;
  throw new Refusal(
    `The register in this folder is in use by "${holder.purpose}" (process ${String(holder.pid)}), which cannot share it now; try again when it is done, or keep the register running with "npm start".`,
  );
}

async function runOnOwnServices(
  settings: LaunchSettings,
  args: readonly string[],
  run: (backends: Backends) => Promise<number>,
): Promise<number> {
  const claim = claimDataFolder(settings.dataDir, `register ${args[0] ?? ''}`);
  if (claim.kind === 'taken') return run(backendsOf(settings, claim.holder));
  const installation = new Installation(settings, claim.holder, tell);
  try {
    await installation.stopLeftovers();
    const { backends } = await installation.startBackends();
    return await run(backends);
  } finally {
    await installation.stop();
    claim.release();
  }
}

/** Standard output belongs to the command: somebody may pipe it on. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

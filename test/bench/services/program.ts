import { findFreePort } from '#embedded';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT_ROOT } from '../../support/built-sources.js';
import type { ProgramEnvironment } from '../../support/program-environment.js';

/** A program in a process of its own, whose words go to a file: reading them here would take time from what is measured. */
export interface Program {
  readonly pid: number;
  readonly logFile: string;
  stop(): Promise<void>;
}

export interface ServingProgram extends Program {
  readonly url: string;
}

export async function startProgram(
  args: readonly string[],
  env: ProgramEnvironment,
  logFile: string,
): Promise<Program> {
  const log = openSync(logFile, 'a');
  const child = spawn(process.execPath, args, { cwd: PROJECT_ROOT, env: { ...env }, stdio: ['ignore', log, log] });
  closeSync(log);
  const exited = once(child, 'exit');
  child.once('exit', (code) => {
    if (code)
      process.stderr.write(
        `${args.join(' ')} ended with code ${code}:\n${readFileSync(logFile, 'utf8').slice(-2_000)}\n`,
      );
  });
  await once(child, 'spawn');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
  };
  return { pid: child.pid ?? 0, logFile, stop };
}

/** Once it answers at `path`. */
export async function startServing(
  args: readonly string[],
  env: ProgramEnvironment,
  at: { readonly logFile: string; readonly path: string; readonly publicUrl?: string },
): Promise<ServingProgram> {
  const port = String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const more = { HOST: '127.0.0.1', PORT: port, PUBLIC_URL: at.publicUrl ?? url };
  const program = await startProgram(args, { ...env, ...more }, at.logFile);
  const deadline = Date.now() + 30_000;
  while (!(await answers(`${url}${at.path}`))) {
    if (Date.now() > deadline)
      throw new Error(`nothing answers at ${url}${at.path}: ${readFileSync(at.logFile, 'utf8')}`);
    await sleep(50);
  }
  return { ...program, url };
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtProgram, PROJECT_ROOT } from './built-sources.js';
import type { ProgramEnvironment } from './program-environment.js';

/** A compiled program of ours running as a process of its own. */
export interface RunningProgram {
  readonly pid: number;
  /** Everything it has said so far. */
  output(): string;
  hasExited(): boolean;
  /** Sends the signal and waits for the end; gives the exit code, null after a kill. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export async function startProgram(path: string[], env: ProgramEnvironment): Promise<RunningProgram> {
  const script = await builtProgram(...path);
  const child = spawn(process.execPath, [script], {
    cwd: PROJECT_ROOT,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'exit') as Promise<[number | null]>;
  return {
    pid: child.pid ?? 0,
    output: () => said,
    hasExited: () => child.exitCode !== null || child.signalCode !== null,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      return (await exited)[0];
    },
  };
}

/** The worker, draining changes into the search index. */
export function startWorker(env: ProgramEnvironment): Promise<RunningProgram> {
  return startProgram(['apps/worker/src/main.js'], env);
}

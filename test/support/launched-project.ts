import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The launcher at work in a project folder. */
export interface Launched {
  readonly child: ChildProcess;
  output(): string;
  /** Resolves when the output holds the text; throws when the launcher ends before that. */
  said(text: string): Promise<void>;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
}

const MAINS = { start: 'start.js start', register: 'run-register.js runRegister' };

/** Runs what `npm start` or `npx register` run once packages and build are in place. */
export function launch(
  root: string,
  main: keyof typeof MAINS,
  args: readonly string[] = [],
  env: Record<string, string> = {},
): Launched {
  const [file = '', name = ''] = MAINS[main].split(' ');
  const script = join(root, 'apps/launcher/bootstrap/run-compiled.mjs');
  const child = spawn(process.execPath, [script, `apps/launcher/src/${file}`, name, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    output: () => output,
    ended,
    said: async (text) => {
      while (!output.includes(text)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The launcher ended:\n${output}`);
        await sleep(20);
      }
    },
  };
}

/** The process number of a recorded process, or of the launcher. */
export function recordedPid(root: string, name: string): number {
  const state = JSON.parse(readFileSync(join(root, '.data/run.json'), 'utf8')) as {
    launcher: { pid: number };
    processes: { name: string; pid: number }[];
  };
  return state.processes.find((process) => process.name === name)?.pid ?? state.launcher.pid;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '#embedded';
import type { ProgramEnvironment } from './program-environment.js';
import { startProgram, type RunningProgram } from './start-program.js';

export interface RunningServer extends RunningProgram {
  /** The base address, without a slash at the end. */
  readonly url: string;
}

/** The compiled server on a free port, once it answers. */
export async function startServer(env: ProgramEnvironment): Promise<RunningServer> {
  const port = env['PORT'] ?? String(await findFreePort());
  const url = `http://127.0.0.1:${port}`;
  const program = await startProgram(['apps/server/src/main.js'], {
    HOST: '127.0.0.1',
    PUBLIC_URL: url,
    ...env,
    PORT: port,
  });
  await waitForAnswer(program, `${url}/health/live`);
  return { ...program, url };
}

async function waitForAnswer(program: RunningProgram, address: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (!(await answers(address))) {
    if (program.hasExited()) throw new Error(`The server ended before it answered:\n${program.output()}`);
    if (Date.now() > deadline) {
      await program.stop('SIGKILL');
      throw new Error(`The server did not answer at ${address} within 30 s:\n${program.output()}`);
    }
    await sleep(50);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

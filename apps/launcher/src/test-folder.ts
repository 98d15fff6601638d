import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifyProcess, isStillRunning, stopProcess } from '#embedded';
import { readRunningState, writeRunningState, type RecordedProcess } from './running-state.js';

const PREFIX = 'algorithm-register-test-';

/** Where the data of one test run are until it ends. */
export interface TestFolder {
  readonly path: string;
  /** Writes down what has to be stopped if this run is killed. */
  record(process: RecordedProcess): void;
  remove(): void;
}

export async function makeTestFolder(): Promise<TestFolder> {
  await removeAbandoned();
  const path = mkdtempSync(join(tmpdir(), PREFIX));
  // The user who runs PostgreSQL for root has to pass.
  chmodSync(path, 0o755);
  const launcher = identifyProcess(process.pid) ?? { pid: process.pid, started: 'unknown' };
  let processes: readonly RecordedProcess[] = [];
  return {
    path,
    record: (process) => {
      processes = [...processes, process];
      writeRunningState(path, { launcher, processes });
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Servers and data of runs that were killed. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    const state = readRunningState(path);
    // Without a record it may be one that is just being made.
    if (!state || isStillRunning(state.launcher)) continue;
    for (const process of state.processes) await stopProcess(process, { signal: 'SIGINT', withinMs: 5_000 });
    rmSync(path, { recursive: true, force: true });
  }
}

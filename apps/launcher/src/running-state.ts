import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from '#embedded';
import type { Backends } from './backends.js';

/** One process of this installation, to be found again by a later start. */
export interface RecordedProcess extends ProcessIdentity {
  readonly name: string;
}

/** What `.data/run.json` tells about the installation that runs, or ran until it was killed. */
export interface RunningState {
  readonly launcher: ProcessIdentity;
  /** In the order of their start. */
  readonly processes: readonly RecordedProcess[];
  /** Present as soon as commands may use the services. */
  readonly backends?: Backends;
}

/** Null when nothing was recorded, or only half. */
export function readRunningState(dataDir: string): RunningState | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as RunningState;
  } catch {
    return null;
  }
}

/** Readable for the owner only: it holds the keys of the services. */
export function writeRunningState(dataDir: string, state: RunningState): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const unfinished = `${fileIn(dataDir)}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, fileIn(dataDir));
}

export function forgetRunningState(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true });
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'run.json');
}

import { setTimeout as sleep } from 'node:timers/promises';
import { isStillRunning, type ProcessIdentity } from './process-identity.js';

export interface StopOrder {
  readonly signal: NodeJS.Signals;
  readonly withinMs: number;
}

/** Asks first, and insists when the process has not gone in time. Works for processes that are not our children. */
export async function stopProcess(identity: ProcessIdentity, order: StopOrder): Promise<void> {
  send(identity, order.signal);
  if (await hasGone(identity, order.withinMs)) return;
  send(identity, 'SIGKILL');
  await hasGone(identity, 5_000);
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isStillRunning(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function hasGone(identity: ProcessIdentity, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (isStillRunning(identity)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

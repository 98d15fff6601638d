import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.js';
import type { ServiceProcess } from './service-process.js';
import { lastLines } from './service-log.js';

export interface Readiness {
  readonly name: string;
  readonly logFile: string;
  readonly withinMs: number;
  /** True once the service answers; it may throw or say false as long as it does not. */
  answers(): Promise<boolean>;
}

/** Waits for the first answer. A service that ends first, or never answers, is told with the end of its log. */
export async function waitUntilReady(service: ServiceProcess, readiness: Readiness): Promise<void> {
  const deadline = Date.now() + readiness.withinMs;
  const life: { ending: string | null } = { ending: null };
  void service.exited.then((how) => (life.ending = how));
  while (!(await readiness.answers().catch(() => false))) {
    if (life.ending !== null) throw notReady(readiness, life.ending);
    if (Date.now() > deadline) {
      await service.stop();
      throw notReady(readiness, `did not answer within ${String(readiness.withinMs / 1000)} s`);
    }
    await sleep(20);
  }
}

function notReady(readiness: Readiness, how: string): Refusal {
  return new Refusal(
    `${readiness.name} ${how}; the end of ${readiness.logFile} says:\n${lastLines(readiness.logFile, 15)}`,
  );
}

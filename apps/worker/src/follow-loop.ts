import { setTimeout as sleep } from 'node:timers/promises';
import type { FollowPeersService } from '#application';
import type { Logger } from 'pino';

const LOOK_MS = 1_000;
const AFTER_FAULT_MS = 10_000;
/** Registers that one worker visits at the same time: one that dribbles keeps no other waiting. */
const ABREAST = 16;

/** Visits followed registers as they come due until told to stop. */
export class FollowLoop {
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly worker: { readonly id: string; readonly log: Logger; readonly us: string },
    private readonly follow: FollowPeersService,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      let wait = LOOK_MS;
      try {
        const free = ABREAST - this.underWay.size;
        const due = free > 0 ? await this.follow.due(this.worker.id, free) : [];
        for (const registerId of due) this.begin(registerId, signal);
      } catch (error) {
        this.worker.log.warn({ err: error }, 'followed registers cannot be looked up');
        wait = AFTER_FAULT_MS;
      }
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
    await Promise.all(this.underWay);
  }

  private begin(registerId: string, signal: AbortSignal): void {
    const { id, log, us } = this.worker;
    const visit = this.follow
      .visit(registerId, { holder: id, us }, signal)
      .then(({ origin, outcome, size, filling }) => {
        const tells = outcome.kind === 'violation' ? 'error' : outcome.kind === 'verified' ? 'info' : 'warn';
        log[tells]({ origin, outcome, size, filling }, 'followed register visited');
      })
      .catch((error: unknown) => {
        log.warn({ registerId, err: error }, 'a visit broke off and is tried again');
      })
      .finally(() => this.underWay.delete(visit));
    this.underWay.add(visit);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFeed, IndexChangesService, Indexing, IndexName } from '#application';
import type { Logger } from 'pino';

/** One small question to the database, so that a change is noticed at once. */
const LOOK_MS = 250;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 5_000;
/** An index that is in step is looked at all the same now and then: it may have lost its data meanwhile. */
const CHECK_MS = 15_000;
/** The longest that one index stands back for another. */
const PATIENCE_MS = 30_000;

/** Keeps one index in step with the change table until told to stop; whatever fails is tried again. */
export class IndexLoop {
  private isCatchingUp = false;

  constructor(
    private readonly name: IndexName,
    private readonly worker: { readonly id: string; readonly log: Logger },
    private readonly feed: ChangeFeed,
    private readonly indexChanges: IndexChangesService,
  ) {}

  /** `first` is what people wait for: while that catches up, this one stands back for a while, and leaves it the processors. */
  async run(signal: AbortSignal, first?: IndexLoop): Promise<void> {
    const { log } = this.worker;
    let reached = -1;
    let checkedAt = 0;
    let failures = 0;
    while (!signal.aborted) {
      try {
        const due = Date.now() - checkedAt > CHECK_MS;
        if (due || (await this.feed.newestPosition()) > reached) {
          if (first) await first.letGo(signal);
          const outcome = await this.catchUp(signal);
          if (outcome.kind === 'caught-up') {
            if (outcome.entries > 0) log.info({ index: this.name, ...outcome }, 'indexed');
            reached = outcome.position;
            checkedAt = Date.now();
          }
        }
        if (failures > 0) log.info({ index: this.name }, 'index can be reached again');
        failures = 0;
        await pause(LOOK_MS, signal);
      } catch (error) {
        failures += 1;
        const wait = Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
        log.warn({ index: this.name, err: error, failures, wait }, 'indexing failed and is tried again');
        await pause(wait, signal);
      }
    }
  }

  private async catchUp(signal: AbortSignal): Promise<Indexing> {
    this.isCatchingUp = true;
    try {
      return await this.indexChanges.catchUp(this.name, this.worker.id, signal);
    } finally {
      this.isCatchingUp = false;
    }
  }

  private async letGo(signal: AbortSignal): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    while (this.isCatchingUp && Date.now() < until && !signal.aborted) await pause(LOOK_MS, signal);
  }
}

/** Ends early when told to stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

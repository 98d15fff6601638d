import { setTimeout as sleep } from 'node:timers/promises';
import type { FsckLogService, LogsToSign } from '#application';
import type { Logger } from 'pino';

const DAY_MS = 24 * 60 * 60_000;
/** How often it looks whether a log has waited for a day; the first look comes after the start has settled. */
const LOOK_MS = 10 * 60_000;
const FIRST_LOOK_MS = 60_000;

/** Checks every log once a day against itself, statement by statement: bits flip, and people change rows. */
export class FsckLoop {
  constructor(
    private readonly log: Logger,
    private readonly logs: LogsToSign,
    private readonly fsckLog: FsckLogService,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    await pause(FIRST_LOOK_MS, signal);
    while (!signal.aborted) {
      try {
        for (const { id, slug } of await this.logs.unchecked(new Date(Date.now() - DAY_MS))) {
          const outcome = await this.fsckLog.fsck(id, slug);
          if (outcome.kind === 'broken') this.log.error({ log: slug, ...outcome }, 'the log is broken and was locked');
          else this.log.info({ log: slug, ...outcome }, 'log checked');
        }
      } catch (error) {
        this.log.warn({ err: error }, 'checking the logs failed and is tried again');
      }
      await pause(LOOK_MS, signal);
    }
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

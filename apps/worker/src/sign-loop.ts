import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardLogService, LogsToSign, SignLogService } from '#application';
import type { Logger } from 'pino';

/** Statements of a second share a head: residents do not wait for it, and followers get fewer heads to read. */
const LOOK_MS = 1_000;
const RETRY_MS = 5_000;
/** A log that cannot be signed is told about again now and then, not every second. */
const REMIND_MS = 60 * 60_000;

/** Signs the logs until told to stop. Before the first signature of each log it asks what others have seen of it. */
export class SignLoop {
  private readonly guarded = new Set<string>();
  private readonly told = new Map<string, { readonly reason: string; readonly at: number }>();

  constructor(
    private readonly log: Logger,
    private readonly logs: LogsToSign,
    private readonly guardLog: GuardLogService,
    private readonly signLog: SignLogService,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    let started: 'asking' | 'done' = 'asking';
    while (!signal.aborted) {
      try {
        if (started === 'asking') for (const { id } of await this.logs.all()) await this.guard(id);
        started = 'done';
        for (const logId of await this.logs.waiting()) await this.sign(logId);
        await pause(LOOK_MS, signal);
      } catch (error) {
        this.log.warn({ err: error }, 'signing failed and is tried again');
        await pause(RETRY_MS, signal);
      }
    }
  }

  private async sign(logId: string): Promise<void> {
    if ((await this.guard(logId)) !== 'clear') return;
    const signing = await this.signLog.sign(logId);
    if (signing.kind === 'signed') {
      this.told.delete(logId);
      this.log.info(signing, 'log signed');
    } else if ('reason' in signing) this.tell(logId, signing.reason);
  }

  /** Once for each log and process: a database that was put back while nobody looked is noticed before it takes statements. */
  private async guard(logId: string): Promise<'clear' | 'not-clear'> {
    if (this.guarded.has(logId)) return 'clear';
    const guarding = await this.guardLog.guard(logId);
    if (guarding.kind === 'locked' || guarding.kind === 'no-mark') this.tell(logId, guarding.reason);
    if (guarding.kind !== 'clear') return 'not-clear';
    this.guarded.add(logId);
    return 'clear';
  }

  private tell(logId: string, reason: string): void {
    const told = this.told.get(logId);
    if (told?.reason === reason && Date.now() - told.at < REMIND_MS) return;
    this.told.set(logId, { reason, at: Date.now() });
    this.log.error({ log: logId }, reason);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { ChangeFeed, LearnWordsService } from '#application';
import type { Logger } from 'pino';

/** Looked at so often whether something was published or withdrawn. */
const LOOK_MS = 1_000;
/** Nothing changed for so long: an import has ended, and its words are wanted now. */
const QUIET_MS = 3_000;
/** Learning takes at most this share of the time while changes go on coming, and that one when they have ended. */
const SHARE_BUSY = 1 / 20;
const SHARE_QUIET = 1 / 3;
const RETRY_MS = 30_000;

/** Keeps what is known of the register's words in step with its texts, until told to stop. */
export class LearnLoop {
  private learntAt = -Infinity;
  private tookMs = 0;
  private reached = -1;

  constructor(
    private readonly log: Logger,
    private readonly feed: ChangeFeed,
    private readonly learnWords: LearnWordsService,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    let seen = { position: -1, at: performance.now() };
    while (!signal.aborted) {
      try {
        const position = await this.feed.newestPosition();
        if (position !== seen.position) seen = { position, at: performance.now() };
        if (position !== this.reached && position > 0 && this.isDue(seen.at)) await this.learn();
        await pause(LOOK_MS, signal);
      } catch (error) {
        this.log.warn({ err: error, wait: RETRY_MS }, 'learning words failed and is tried again');
        await pause(RETRY_MS, signal);
      }
    }
  }

  private isDue(changedAt: number): boolean {
    const now = performance.now();
    const share = now - changedAt > QUIET_MS ? SHARE_QUIET : SHARE_BUSY;
    return now - this.learntAt > this.tookMs / share;
  }

  private async learn(): Promise<void> {
    const started = performance.now();
    const outcome = await this.learnWords.learn();
    if (outcome.kind !== 'leased-elsewhere') this.reached = outcome.position;
    this.learntAt = performance.now();
    this.tookMs = this.learntAt - started;
    if (outcome.kind === 'learnt')
      this.log.info({ tookMs: Math.round(this.tookMs) }, 'learnt the words of the register');
  }
}

/** Ends early when told to stop. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { GossipService, SearchCursors } from '#application';
import type { Logger } from 'pino';

const LOOK_MS = 60_000;
const DAY_SECONDS = 86_400;
/** Long enough for five rosters and the visits that follow from them. */
const LEASE_SECONDS = 3_600;

/** Once a day one of the workers asks around what others have seen. */
export class GossipLoop {
  constructor(
    private readonly worker: { readonly id: string; readonly log: Logger; readonly us: string },
    private readonly cursors: SearchCursors,
    private readonly gossiping: GossipService,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.whenDue(signal);
      } catch (error) {
        this.worker.log.warn({ err: error }, 'asking around failed and is tried again');
      }
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** The position of the cursor is the time of the last round, in seconds. */
  private async whenDue(signal: AbortSignal): Promise<void> {
    const { id, log, us } = this.worker;
    const last = await this.cursors.lease('gossip', id, LEASE_SECONDS);
    if (last === null) return;
    try {
      const now = Math.floor(Date.now() / 1000);
      if (now - last < DAY_SECONDS) return;
      const gossip = await this.gossiping.gossip({ holder: id, us }, Math.random, signal);
      if (gossip.heard.length === 0) return;
      log[gossip.caught.length > 0 ? 'error' : 'info'](gossip, 'asked others what they have seen');
      await this.cursors.move('gossip', id, { position: now, seconds: LEASE_SECONDS });
    } finally {
      await this.cursors.release('gossip', id);
    }
  }
}

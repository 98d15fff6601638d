import { setTimeout as sleep } from 'node:timers/promises';
import type { SearchCursors } from '../ports/change-feed.js';
import { LEASE_SECONDS, type LeaseHolding } from './keep-lease.js';

const ASK_AGAIN_MS = 200;

/** Takes the lease as soon as its holder lets go: a worker does so whenever it has caught up. */
export async function waitForLease(cursors: SearchCursors, { name, holder }: LeaseHolding): Promise<number> {
  for (;;) {
    const position = await cursors.lease(name, holder, LEASE_SECONDS);
    if (position !== null) return position;
    await sleep(ASK_AGAIN_MS);
  }
}

import type { CursorName, SearchCursors } from '../ports/change-feed.js';

/** Renews the lease while slow work goes on: a big batch may keep the engine busy longer than a lease lasts. */
export async function keepLease<T>(
  cursors: SearchCursors,
  { name, holder }: LeaseHolding,
  work: () => Promise<T>,
): Promise<T> {
  const renew = setInterval(
    () => {
      // A renewal that fails shows when the cursor is moved.
      cursors.lease(name, holder, LEASE_SECONDS).catch(() => undefined);
    },
    (LEASE_SECONDS * 1000) / 3,
  );
  try {
    return await work();
  } finally {
    clearInterval(renew);
  }
}

export interface LeaseHolding {
  readonly name: CursorName;
  readonly holder: string;
}

/** How long a dead worker keeps others waiting. */
export const LEASE_SECONDS = 15;

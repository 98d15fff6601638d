import { setTimeout as sleep } from 'node:timers/promises';

const OBJECT_IN_USE = '55006';
const PATIENCE_MS = 60_000;

/**
 * Runs a statement that needs a database without users. The server itself waits five seconds for its housekeeping to leave,
 * which is not enough on a busy machine.
 */
export async function whenUnused<Result>(statement: () => Promise<Result>): Promise<Result> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await statement();
    } catch (error) {
      const isInUse = (error as { readonly code?: unknown }).code === OBJECT_IN_USE;
      if (!isInUse || Date.now() > end) throw error;
      await sleep(200);
    }
  }
}

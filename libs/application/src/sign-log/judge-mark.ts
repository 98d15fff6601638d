import type { HighWaterMark } from '../ports/high-water-marks.js';
import type { LogLock, LogSigning, LogToSign } from '../ports/log-signing.js';
import { rootAt } from './grow-tree.js';

/** Something that keeps a log from being signed, in one sentence that says what to do. */
export interface Hindrance {
  readonly lock: LogLock;
  readonly reason: string;
}

/** Compares the database with the mark outside it: what was signed last must be what its first statements give. */
export async function judgeMark(
  signing: LogSigning,
  log: LogToSign,
  mark: Pick<HighWaterMark, 'size' | 'root'>,
): Promise<Hindrance | null> {
  if (mark.size > log.frontier.size) return behind(log, mark.size, 'has signed');
  const root = await rootAt(signing, log.id, mark.size);
  if (root.toString('hex') === mark.root) return null;
  return contradicts(log, `its first ${mark.size} statements are not the ones that were signed`);
}

export function behind(log: LogToSign, size: number, who: string): Hindrance {
  const reason =
    `The database is older than the log: ${who} ${size} statements of ${log.origin}, the database holds ` +
    `${log.frontier.size}. Publish nothing; run "register log recover ${log.slug}".`;
  return { lock: 'behind', reason };
}

export function contradicts(log: LogToSign, what: string): Hindrance {
  const reason =
    `The log ${log.origin} is not signed: ${what}. Publish nothing; run "register log fsck ${log.slug}", and restore a ` +
    `backup that is sound.`;
  return { lock: 'broken', reason };
}

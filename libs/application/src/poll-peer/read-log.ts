import { appendLeaf, decodeEntries, EMPTY_FRONTIER, leafHash, tilesFrom, type Frontier } from '#transparency-log';
import type { PeerAnswer, PeerConnection } from '../ports/federation/peer-source.js';

/** Statements from a size on, with the tree over everything before and them. Nothing of it is believed yet. */
export interface ReadLog {
  readonly kind: 'read';
  readonly bodies: readonly Buffer[];
  readonly frontier: Frontier;
}

export type LogReading =
  | ReadLog
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterSeconds: number | null }
  /** A page that no log of that size has. */
  | { readonly kind: 'garbled'; readonly reason: string };

export interface LogPart {
  readonly from: Frontier;
  readonly size: number;
  readonly caches?: 'bypass';
}

/** Reads the pages that a log of `size` must have behind the known tree. Works on a copy: nothing is kept here. */
export async function readLog(connection: PeerConnection, { from, size, caches }: LogPart): Promise<LogReading> {
  const bodies: Buffer[] = [];
  let frontier = from;
  for (const { index, width } of tilesFrom(from.size, size, 'entries')) {
    const answer = await connection.get({ kind: 'entries', page: index, width }, caches ? { caches } : {});
    if (answer.kind !== 'body') return unreadable(answer, index);
    const statements = decodeEntries(answer.body, width);
    if (!statements) return { kind: 'garbled', reason: `page ${index} is no page of ${width} statements` };
    // The first page may begin with statements that are known.
    for (const body of statements.slice(Math.max(0, from.size - index * 256))) {
      bodies.push(body);
      frontier = appendLeaf(frontier, leafHash(body));
    }
  }
  return { kind: 'read', bodies, frontier };
}

/** The whole log from its first statement on, past every cache. */
export function readWholeLog(connection: PeerConnection, size: number): Promise<LogReading> {
  return readLog(connection, { from: EMPTY_FRONTIER, size, caches: 'bypass' });
}

function unreadable(answer: Exclude<PeerAnswer, { kind: 'body' }>, page: number): LogReading {
  if (answer.kind === 'failed')
    return { kind: 'failed', reason: `page ${page}: ${answer.reason}`, retryAfterSeconds: answer.retryAfterSeconds };
  return { kind: 'failed', reason: `page ${page} is ${answer.kind}`, retryAfterSeconds: null };
}

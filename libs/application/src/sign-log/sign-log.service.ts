import { Injectable } from '@nestjs/common';
import { hashOfRow, rootOf, signCheckpoint, TILE_WIDTH } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { HighWaterMarks } from '../ports/high-water-marks.js';
import { LogKeys } from '../ports/log-keys.js';
import type { LogSigning, LogToSign, SignedHead } from '../ports/log-signing.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';
import { growTree } from './grow-tree.js';
import { contradicts, judgeMark, type Hindrance } from './judge-mark.js';

export type Signing =
  | { readonly kind: 'signed'; readonly slug: string; readonly size: number; readonly root: string }
  | { readonly kind: 'nothing-new' }
  /** Another process is at it. */
  | { readonly kind: 'busy' }
  /** It was locked before, or now: it contradicts what was signed. */
  | { readonly kind: 'locked'; readonly slug: string; readonly reason: string }
  /** Something on this machine is missing; nothing is wrong with the log. */
  | { readonly kind: 'not-ready'; readonly slug: string; readonly reason: string };

/**
 * Signs the head of one log: recomputed from its statements, built on the last signed head, and compared with the mark outside
 * the database. The mark moves before the head can be seen: a crash in between signs the same head again, never another.
 */
@Injectable()
export class SignLogService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: LogKeys,
    private readonly marks: HighWaterMarks,
    private readonly clock: Clock,
  ) {}

  sign(logId: string): Promise<Signing> {
    return this.unitOfWork.run(async (tx) => {
      const log = await tx.signing.take(logId);
      if (!log) return { kind: 'busy' };
      if (log.lock) return { kind: 'locked', slug: log.slug, reason: log.lock.reason };
      if (log.frontier.size === (log.head?.size ?? 0)) return { kind: 'nothing-new' };
      return this.signNext(tx, log);
    });
  }

  private async signNext(tx: Transaction, log: LogToSign): Promise<Signing> {
    const mark = await this.marks.read(log.origin);
    if (!mark) return notReady(log, `the mark of what was signed last is missing. Run "register log init ${log.slug}"`);
    const hindrance = await judgeMark(tx.signing, log, mark);
    if (hindrance) return this.lock(tx, log, hindrance);
    const grown = await growTree(tx.signing, log);
    if (grown.kind === 'fault') return this.lock(tx, log, contradicts(log, grown.reason));
    const found = await this.keys.signers(log.origin, log.keys);
    if (found.kind === 'missing') return notReady(log, `the private half of its key ${found.vkey} is missing`);

    const root = rootOf(grown.tree);
    const size = grown.tree.size;
    const head: SignedHead = {
      size,
      root,
      frontier: grown.tree,
      keys: log.keys,
      note: signCheckpoint({ origin: log.origin, size, root }, found.signers),
      isHandover: log.head !== null && log.keys.some((key) => !log.head?.keys.includes(key)),
      signedAt: this.clock.now(),
    };
    await addTiles(tx.signing, log.id, grown);
    await tx.signing.addHead(log.id, head);
    const moved = await this.marks.advance(log.origin, mark, { size, root: root.toString('hex') });
    if (!moved) throw new Error(`another process moved the mark of ${log.origin}; nothing was signed`);
    return { kind: 'signed', slug: log.slug, size, root: root.toString('hex') };
  }

  private async lock(tx: Transaction, log: LogToSign, { lock, reason }: Hindrance): Promise<Signing> {
    await tx.signing.lock(log.id, lock, reason, this.clock.now());
    return { kind: 'locked', slug: log.slug, reason };
  }
}

/** Keeps the hash of every tile that became full, and of every tile that those filled. */
async function addTiles(
  signing: LogSigning,
  logId: string,
  { firstTile, tiles }: { readonly firstTile: number; readonly tiles: readonly Buffer[] },
): Promise<void> {
  let [level, first, hashes] = [1, firstTile, tiles];
  while (hashes.length > 0) {
    await signing.addSubtrees(logId, level, first, hashes);
    const end = Math.floor((first + hashes.length) / TILE_WIDTH);
    first = Math.floor(first / TILE_WIDTH);
    const above: Buffer[] = [];
    for (let i = first; i < end; i++)
      above.push(hashOfRow(await signing.subtrees(logId, level, i * TILE_WIDTH, TILE_WIDTH)));
    [level, hashes] = [level + 1, above];
  }
}

function notReady(log: LogToSign, what: string): Signing {
  return { kind: 'not-ready', slug: log.slug, reason: `The log ${log.origin} is not signed: ${what}.` };
}

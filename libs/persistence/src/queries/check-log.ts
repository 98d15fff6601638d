import type { LogCheck } from '#application';
import {
  appendLeaf,
  EMPTY_FRONTIER,
  hashOfRow,
  leafHash,
  openCheckpoint,
  parseStatement,
  parseVerifierKey,
  rootOf,
  TILE_WIDTH,
  writeFrontier,
  type Frontier,
} from '#transparency-log';
import type { DataSource } from 'typeorm';
import { findStrayRow } from './check-log-rows.js';

const LEAVES_AT_ONCE = 4_096;

export interface CheckedLog {
  readonly id: string;
  readonly origin: string;
  readonly size: number;
  readonly frontier: readonly string[];
}

interface Head {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly keys: string[];
}

/**
 * Builds the tree again from every statement. On the way each signed head must be the root at its size, under a signature that
 * holds; at the end the rows of the register must say what the statements say.
 */
export async function checkLog(dataSource: DataSource, log: CheckedLog): Promise<LogCheck> {
  const heads = await dataSource.query<Head[]>(
    'SELECT size, root, note, keys FROM log_checkpoint WHERE log_id = $1 AND size <= $2 ORDER BY size',
    [log.id, log.size],
  );
  const tiles: Buffer[] = [];
  const erased = new Set<string>();
  let tree: Frontier = EMPTY_FRONTIER;
  let row: Buffer[] = [];
  let next = 0;
  while (tree.size < log.size) {
    const leaves = await dataSource.query<{ hash: Buffer; body: Buffer }[]>(
      'SELECT hash, body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
      [log.id, tree.size, Math.min(log.size, tree.size + LEAVES_AT_ONCE)],
    );
    if (leaves.length === 0) return broken(tree.size, 'the statement is missing');
    for (const { hash, body } of leaves) {
      const leaf = leafHash(body);
      if (!leaf.equals(hash)) return broken(tree.size, 'the statement does not give its hash');
      for (const digest of erasedBy(body)) erased.add(digest);
      tree = appendLeaf(tree, leaf);
      row.push(leaf);
      if (row.length === TILE_WIDTH) {
        tiles.push(hashOfRow(row));
        row = [];
      }
      const head = heads[next];
      if (head && Number(head.size) === tree.size) {
        const fault = faultOf(head, rootOf(tree), log.origin);
        if (fault !== null) return broken(tree.size - 1, fault);
        next += 1;
      }
    }
  }
  if (writeFrontier(tree).join() !== log.frontier.join())
    return broken(tree.size, 'the statements do not give the root');
  const stray = await findStrayRow(dataSource, log.id, { tiles, erased, signed: Number(heads.at(-1)?.size ?? 0) });
  return stray ?? { kind: 'sound', statements: tree.size, heads: heads.length };
}

function faultOf({ size, root, note, keys }: Head, found: Buffer, origin: string): string | null {
  if (!found.equals(root)) return 'the statements do not give the root that was signed';
  const opened = openCheckpoint(
    Buffer.from(note, 'utf8'),
    keys.flatMap((key) => parseVerifierKey(key) ?? []),
  );
  const isOurs =
    opened.kind === 'checkpoint' &&
    opened.by.length === keys.length &&
    opened.checkpoint.origin === origin &&
    opened.checkpoint.size === Number(size) &&
    opened.checkpoint.root.equals(root);
  return isOurs ? null : 'the signature of the head at this statement does not hold';
}

function erasedBy(body: Buffer): readonly string[] {
  if (!body.includes('"type":"content.erase"')) return [];
  const read = parseStatement(body);
  return read.kind === 'statement' && read.statement.type === 'content.erase' ? read.statement.digests : [];
}

function broken(index: number, reason: string): LogCheck {
  return { kind: 'broken', index, reason };
}

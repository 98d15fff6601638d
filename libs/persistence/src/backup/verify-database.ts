import { appendLeaf, EMPTY_FRONTIER, leafHash, type Frontier } from '#transparency-log';
import type { Client } from 'pg';
import { DamagedBackup } from './frames.js';

const LEAVES_AT_ONCE = 5_000;

/** Asks the restored rows themselves, beside all checksums: every content its digest, every log its root. */
export async function verifyDatabase(
  client: Client,
  expected: Readonly<Record<string, number>>,
  found: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [table, rows] of Object.entries(expected))
    if (found[table] !== rows)
      throw new DamagedBackup(`the table ${table} has ${String(found[table] ?? 0)} rows instead of ${String(rows)}`);
  const { rows: wrong } = await client.query<{ count: string }>(
    'SELECT count(*) FROM content WHERE body IS NOT NULL AND sha256(body) <> digest',
  );
  if (wrong[0]?.count !== '0') throw new DamagedBackup(`${String(wrong[0]?.count)} contents do not give their digests`);
  const { rows: logs } = await client.query<LogRow>('SELECT log_id, size, frontier FROM log_state');
  for (const log of logs) await verifyLog(client, log);
}

interface LogRow {
  readonly log_id: string;
  readonly size: string;
  readonly frontier: readonly string[];
}

async function verifyLog(client: Client, { log_id: id, size, frontier }: LogRow): Promise<void> {
  let tree: Frontier = EMPTY_FRONTIER;
  while (tree.size < Number(size)) {
    const { rows } = await client.query<{ hash: Buffer; body: Buffer }>(
      'SELECT hash, body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
      [id, tree.size, tree.size + LEAVES_AT_ONCE],
    );
    if (rows.length === 0) throw new DamagedBackup(`the log ${id} lacks its statement ${String(tree.size)}`);
    for (const { hash, body } of rows) {
      if (!leafHash(body).equals(hash))
        throw new DamagedBackup(`statement ${String(tree.size)} of the log ${id} does not give its hash`);
      tree = appendLeaf(tree, hash);
    }
  }
  // The same subtrees give the same root, and say besides where they would differ.
  const same = tree.size === Number(size) && tree.nodes.map((node) => node.toString('hex')).join() === frontier.join();
  if (!same) throw new DamagedBackup(`the statements of the log ${id} do not give its root`);
}

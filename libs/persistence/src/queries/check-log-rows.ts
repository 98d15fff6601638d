import type { LogCheck } from '#application';
import { formatDigest, hashOfRow, TILE_WIDTH } from '#transparency-log';
import type { DataSource } from 'typeorm';

/** What the statements say that rows beside them must say too. */
export interface Said {
  /** Hashes of full tiles at level 1. */
  readonly tiles: readonly Buffer[];
  /** Digests that statements erase. */
  readonly erased: ReadonlySet<string>;
  /** Size of the newest signed head. */
  readonly signed: number;
}

/** The first row of the register that does not say what the log says; null where all do. */
export async function findStrayRow(dataSource: DataSource, logId: string, said: Said): Promise<LogCheck | null> {
  const [version] = await dataSource.query<{ index: string }[]>(UNLOGGED, [logId]);
  if (version) return broken(Number(version.index), 'a version is not what was logged of it');
  const [content] = await dataSource.query<{ index: string }[]>(CHANGED, [logId]);
  if (content) return broken(Number(content.index), 'the published text is not what was logged of it');
  const emptied = await dataSource.query<{ index: string; digest: Buffer }[]>(EMPTIED, [logId]);
  const silent = emptied.find(({ digest }) => !said.erased.has(formatDigest(digest)));
  if (silent) return broken(Number(silent.index), 'the published text is gone, and no statement says so');
  return findStrayTile(dataSource, logId, said);
}

/** Served hashes of full tiles: those at level 1 from the statements, those above from the ones below. */
async function findStrayTile(dataSource: DataSource, logId: string, { tiles, signed }: Said): Promise<LogCheck | null> {
  const rows = await dataSource.query<{ level: number; idx: string; hash: Buffer }[]>(
    'SELECT level, idx, hash FROM log_subtree WHERE log_id = $1 ORDER BY level, idx',
    [logId],
  );
  let expected = tiles.slice(0, Math.floor(signed / TILE_WIDTH));
  for (let level = 1; expected.length > 0; level += 1) {
    const stored = rows.filter((row) => row.level === level);
    const at = expected.findIndex((hash, i) => stored[i]?.idx !== String(i) || !stored[i].hash.equals(hash));
    if (at >= 0) return broken(at * TILE_WIDTH ** level, `the stored hash of tile ${at} at level ${level} is wrong`);
    const below = expected;
    expected = Array.from({ length: Math.floor(below.length / TILE_WIDTH) }, (_, i) =>
      hashOfRow(below.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
    );
  }
  return null;
}

function broken(index: number, reason: string): LogCheck {
  return { kind: 'broken', index, reason };
}

const UNLOGGED = `
  SELECT v.leaf_index AS index FROM version v JOIN record r ON r.id = v.record_id
    LEFT JOIN log_leaf l ON l.log_id = r.register_id AND l.idx = v.leaf_index
   WHERE r.register_id = $1 AND (l.body IS NULL OR sha256(l.body) <> v.statement_digest
         OR (v.act = 'put' AND convert_from(l.body, 'UTF8')::jsonb ->> 'digest' <> 'sha256:' || encode(v.digest, 'hex')))
   ORDER BY v.leaf_index LIMIT 1`;

const CONTENTS = `
  SELECT v.leaf_index AS index, v.digest FROM version v JOIN record r ON r.id = v.record_id
    LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
   WHERE r.register_id = $1 AND v.act = 'put'`;

const CHANGED = `${CONTENTS} AND (c.digest IS NULL OR (c.body IS NOT NULL
    AND (sha256(c.body) <> c.digest OR c.json IS DISTINCT FROM convert_from(c.body, 'UTF8')::jsonb)))
   ORDER BY v.leaf_index LIMIT 1`;

const EMPTIED = `${CONTENTS} AND c.body IS NULL ORDER BY v.leaf_index`;

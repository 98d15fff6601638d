import { LogOverview, type LogCheck, type LogStatus } from '#application';
import { appendLeaf, EMPTY_FRONTIER, leafHash, rootOf, type Frontier } from '#transparency-log';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const LEAVES_AT_ONCE = 5_000;

@Injectable()
export class TypeormLogOverview extends LogOverview {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async statuses(): Promise<LogStatus[]> {
    const rows = await this.dataSource.query<LogRow[]>(`${LOGS} ORDER BY r.slug`);
    return rows.map((row) => ({
      slug: row.slug,
      origin: row.origin,
      key: row.key,
      size: Number(row.size),
      root: rootOf(frontierOf(row)).toString('hex'),
      lastAt: Number(row.last_time) === 0 ? null : new Date(Number(row.last_time) * 1000),
    }));
  }

  async check(slug: string): Promise<LogCheck> {
    const [log] = await this.dataSource.query<LogRow[]>(`${LOGS} WHERE r.slug = $1`, [slug]);
    if (!log) throw new Error(`${slug} has no log`);
    let tree: Frontier = EMPTY_FRONTIER;
    while (tree.size < Number(log.size)) {
      const leaves = await this.dataSource.query<{ hash: Buffer; body: Buffer }[]>(
        'SELECT hash, body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
        [log.id, tree.size, tree.size + LEAVES_AT_ONCE],
      );
      if (leaves.length === 0) return { kind: 'broken', index: tree.size, reason: 'the statement is missing' };
      for (const { hash, body } of leaves) {
        if (!leafHash(body).equals(hash))
          return { kind: 'broken', index: tree.size, reason: 'the statement does not give its hash' };
        tree = appendLeaf(tree, hash);
      }
    }
    if (!rootOf(tree).equals(rootOf(frontierOf(log))))
      return { kind: 'broken', index: tree.size, reason: 'the statements do not give the root' };
    const [wrong] = await this.dataSource.query<{ index: string }[]>(UNLOGGED, [log.id]);
    if (wrong) return { kind: 'broken', index: Number(wrong.index), reason: 'a version is not what was logged of it' };
    return { kind: 'sound', statements: tree.size };
  }
}

interface LogRow {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly key: string;
  readonly size: string;
  readonly frontier: readonly string[];
  readonly last_time: string;
}

function frontierOf({ size, frontier }: LogRow): Frontier {
  return { size: Number(size), nodes: frontier.map((node) => Buffer.from(node, 'hex')) };
}

const LOGS = `
  SELECT r.id, r.slug, c.log_origin AS origin, c.log_key AS key, s.size, s.frontier, s.last_time
    FROM log_state s JOIN city c ON c.register_id = s.log_id JOIN register r ON r.id = s.log_id`;

const UNLOGGED = `
  SELECT v.leaf_index AS index FROM version v JOIN record r ON r.id = v.record_id
    LEFT JOIN log_leaf l ON l.log_id = r.register_id AND l.idx = v.leaf_index
   WHERE r.register_id = $1 AND (l.body IS NULL OR sha256(l.body) <> v.statement_digest
         OR (v.act = 'put' AND convert_from(l.body, 'UTF8')::jsonb ->> 'digest' <> 'sha256:' || encode(v.digest, 'hex')))
   ORDER BY v.leaf_index LIMIT 1`;

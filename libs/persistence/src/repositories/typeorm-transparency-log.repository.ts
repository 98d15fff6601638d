import { TransparencyLog, type LoggedStatement, type Unlogged } from '#application';
import { appendLeaf, leafHash, sha256, statementBytes, type Frontier, type Statement } from '#transparency-log';
import type { EntityManager } from 'typeorm';

interface LogRow {
  readonly size: string;
  readonly frontier: string[];
  readonly last_time: string;
}

/** Time never runs backwards in a log, whatever the machine's clock does. */
export class TypeormTransparencyLog extends TransparencyLog {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async append(
    logId: string,
    opening: Unlogged,
    statements: readonly Unlogged[],
    now: Date,
  ): Promise<LoggedStatement[]> {
    const [row] = await this.manager.query<LogRow[]>(
      'SELECT size, frontier, last_time FROM log_state WHERE log_id = $1 FOR UPDATE',
      [logId],
    );
    if (!row) throw new Error(`log ${logId} does not exist`);
    const time = Math.max(Math.floor(now.getTime() / 1000), Number(row.last_time));
    const isFirst = Number(row.size) === 0;
    const bodies = [...(isFirst ? [opening] : []), ...statements].map((statement) =>
      statementBytes({ ...statement, v: 1, time } as Statement),
    );
    const hashes = bodies.map(leafHash);

    const before: Frontier = { size: Number(row.size), nodes: row.frontier.map((node) => Buffer.from(node, 'hex')) };
    const after = hashes.reduce(appendLeaf, before);
    await this.manager.query(
      `INSERT INTO log_leaf (log_id, idx, hash, body)
       SELECT $1, $2::bigint + l.position - 1, l.hash, l.body FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS l (hash, body, position)`,
      [logId, before.size, hashes, bodies],
    );
    await this.manager.query('UPDATE log_state SET size = $2, frontier = $3, last_time = $4 WHERE log_id = $1', [
      logId,
      after.size,
      JSON.stringify(after.nodes.map((node) => node.toString('hex'))),
      time,
    ]);
    const logged = bodies.map((body, i) => ({ index: before.size + i, digest: sha256(body) }));
    return isFirst ? logged.slice(1) : logged;
  }
}

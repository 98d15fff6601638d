import { TransparencyLog, type LoggedStatement, type Unlogged } from '#application';
import { appendLeaf, leafHash, sha256, statementBytes, type Frontier } from '#transparency-log';
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
    const row = await this.lockState(logId);
    const time = Math.max(Math.floor(now.getTime() / 1000), Number(row.last_time));
    const isFirst = Number(row.size) === 0;
    const bodies = [...(isFirst ? [opening] : []), ...statements].map((statement) =>
      statementBytes({ ...statement, v: 1, time }),
    );
    await this.add(logId, row, bodies, time);
    const logged = bodies.map((body, i) => ({ index: Number(row.size) + i, digest: sha256(body) }));
    return isFirst ? logged.slice(1) : logged;
  }

  async restore(logId: string, bodies: readonly Buffer[]): Promise<void> {
    const row = await this.lockState(logId);
    const times = bodies.map((body) => (JSON.parse(body.toString('utf8')) as { readonly time: number }).time);
    await this.add(logId, row, bodies, Math.max(Number(row.last_time), ...times));
  }

  async digests(logId: string, indexes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
    const rows = await this.manager.query<{ idx: string; body: Buffer }[]>(
      'SELECT idx, body FROM log_leaf WHERE log_id = $1 AND idx = ANY ($2::bigint[])',
      [logId, indexes],
    );
    return new Map(rows.map(({ idx, body }) => [Number(idx), sha256(body)]));
  }

  private async lockState(logId: string): Promise<LogRow> {
    const [row] = await this.manager.query<LogRow[]>(
      'SELECT size, frontier, last_time FROM log_state WHERE log_id = $1 FOR UPDATE',
      [logId],
    );
    if (!row) throw new Error(`log ${logId} does not exist`);
    return row;
  }

  private async add(logId: string, row: LogRow, bodies: readonly Buffer[], time: number): Promise<void> {
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
  }
}

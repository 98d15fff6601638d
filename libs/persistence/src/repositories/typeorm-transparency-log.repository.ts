import { TransparencyLog, type LoggedStatement, type Unlogged } from '#application';
import {
  appendLeaf,
  leafHash,
  parseStatement,
  readFrontier,
  sha256,
  statementBytes,
  writeFrontier,
} from '#transparency-log';
import type { EntityManager } from 'typeorm';

interface LogRow {
  readonly size: string;
  readonly frontier: string[];
  readonly last_time: string;
  readonly keys: readonly string[];
  readonly lock: string | null;
}

/** Time never runs backwards in a log, whatever the machine's clock does. */
export class TypeormTransparencyLog extends TransparencyLog {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async lockReason(logId: string): Promise<string | null> {
    const [row] = await this.manager.query<{ reason: string | null }[]>(
      'SELECT lock_reason AS reason FROM log_state WHERE log_id = $1 AND lock IS NOT NULL',
      [logId],
    );
    return row?.reason ?? null;
  }

  async append(
    logId: string,
    opening: Unlogged,
    statements: readonly Unlogged[],
    now: Date,
  ): Promise<LoggedStatement[]> {
    const row = await this.lockState(logId);
    if (row.lock !== null) throw new Error(`the log ${logId} is locked (${row.lock}) and takes no statement`);
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
      'SELECT size, frontier, last_time, keys, lock FROM log_state WHERE log_id = $1 FOR UPDATE',
      [logId],
    );
    if (!row) throw new Error(`log ${logId} does not exist`);
    return row;
  }

  private async add(logId: string, row: LogRow, bodies: readonly Buffer[], time: number): Promise<void> {
    const hashes = bodies.map(leafHash);
    const before = readFrontier(Number(row.size), row.frontier);
    const after = hashes.reduce(appendLeaf, before);
    // In one statement: while it runs, nobody else can append.
    await this.manager.query(ADD, [
      logId,
      before.size,
      hashes,
      bodies,
      after.size,
      JSON.stringify(writeFrontier(after)),
      time,
      bodies.reduce(keysAfter, row.keys),
    ]);
  }
}

const ADD = `
  WITH added AS (
    INSERT INTO log_leaf (log_id, idx, hash, body)
    SELECT $1, $2::bigint + l.position - 1, l.hash, l.body
      FROM unnest($3::bytea[], $4::bytea[]) WITH ORDINALITY AS l (hash, body, position))
  UPDATE log_state SET size = $5, frontier = $6, last_time = $7, keys = $8 WHERE log_id = $1`;

/** The keys that sign once this statement stands. */
function keysAfter(keys: readonly string[], body: Buffer): readonly string[] {
  // Nearly every statement is about a record, and says so in its first bytes or not at all.
  if (!body.includes('"type":"key.') && !body.includes('"type":"log.open"')) return keys;
  const read = parseStatement(body);
  if (read.kind !== 'statement') return keys;
  const { statement } = read;
  if (statement.type === 'log.open') return statement.keys;
  if (statement.type === 'key.add') return [...keys, statement.vkey];
  return statement.type === 'key.retire' ? keys.filter((key) => key !== statement.vkey) : keys;
}

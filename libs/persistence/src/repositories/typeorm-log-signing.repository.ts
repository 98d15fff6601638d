import { LogSigning, type LogLock, type LogToSign, type SignedHead } from '#application';
import { readFrontier, writeFrontier } from '#transparency-log';
import type { EntityManager } from 'typeorm';

/** First half of the advisory locks that keep signers apart; the log is the second. */
const SIGNING_LOCK = 714_021;

export class TypeormLogSigning extends LogSigning {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async take(logId: string): Promise<LogToSign | null> {
    const [lock] = await this.manager.query<{ taken: boolean }[]>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS taken',
      [SIGNING_LOCK, logId],
    );
    if (!lock?.taken) return null;
    const [row] = await this.manager.query<LogRow[]>(LOG, [logId]);
    if (!row) throw new Error(`log ${logId} does not exist`);
    return logOf(row);
  }

  async bodies(logId: string, from: number, limit: number): Promise<Buffer[]> {
    const rows = await this.manager.query<{ body: Buffer }[]>(
      'SELECT body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $2::bigint + $3 ORDER BY idx',
      [logId, from, limit],
    );
    return rows.map(({ body }) => body);
  }

  async signedRoot(logId: string, size: number): Promise<Buffer | null> {
    const [row] = await this.manager.query<{ root: Buffer }[]>(
      'SELECT root FROM log_checkpoint WHERE log_id = $1 AND size = $2',
      [logId, size],
    );
    return row?.root ?? null;
  }

  async addHead(logId: string, head: SignedHead): Promise<void> {
    await this.manager.query(
      `INSERT INTO log_checkpoint (log_id, size, root, frontier, keys, note, is_handover, signed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        logId,
        head.size,
        head.root,
        JSON.stringify(writeFrontier(head.frontier)),
        head.keys,
        head.note,
        head.isHandover,
        head.signedAt,
      ],
    );
  }

  async addSubtrees(logId: string, level: number, first: number, hashes: readonly Buffer[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO log_subtree (log_id, level, idx, hash)
       SELECT $1, $2, $3::bigint + s.position - 1, s.hash FROM unnest($4::bytea[]) WITH ORDINALITY AS s (hash, position)`,
      [logId, level, first, hashes],
    );
  }

  async subtrees(logId: string, level: number, first: number, limit: number): Promise<Buffer[]> {
    const rows = await this.manager.query<{ hash: Buffer }[]>(
      'SELECT hash FROM log_subtree WHERE log_id = $1 AND level = $2 AND idx >= $3 AND idx < $3::bigint + $4 ORDER BY idx',
      [logId, level, first, limit],
    );
    return rows.map(({ hash }) => hash);
  }

  async lock(logId: string, kind: LogLock, reason: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE log_state SET lock = $2, lock_reason = $3, locked_at = $4 WHERE log_id = $1', [
      logId,
      kind,
      reason,
      at,
    ]);
  }

  async noteCheck(logId: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE log_state SET checked_at = $2 WHERE log_id = $1', [logId, at]);
  }

  async unlock(logId: string): Promise<void> {
    await this.manager.query(
      'UPDATE log_state SET lock = NULL, lock_reason = NULL, locked_at = NULL WHERE log_id = $1',
      [logId],
    );
  }
}

interface LogRow {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly entry_prefix: string;
  readonly next_key: string;
  readonly size: string;
  readonly frontier: string[];
  readonly keys: string[];
  readonly lock: LogLock | null;
  readonly lock_reason: string | null;
  readonly head_size: string | null;
  readonly head_root: Buffer | null;
  readonly head_frontier: string[] | null;
  readonly head_keys: string[] | null;
  readonly head_note: string | null;
  readonly head_is_handover: boolean | null;
  readonly head_signed_at: Date | null;
}

/** One statement, and so one moment: the size, the frontier and the keys belong together. */
const LOG = `
  SELECT s.log_id AS id, r.slug, c.log_origin AS origin, c.prefix AS entry_prefix, c.log_next_key AS next_key, s.size, s.frontier,
         s.keys, s.lock, s.lock_reason, h.size AS head_size, h.root AS head_root, h.frontier AS head_frontier, h.keys AS head_keys,
         h.note AS head_note, h.is_handover AS head_is_handover, h.signed_at AS head_signed_at
    FROM log_state s JOIN city c ON c.register_id = s.log_id JOIN register r ON r.id = s.log_id
    LEFT JOIN LATERAL (SELECT * FROM log_checkpoint k WHERE k.log_id = s.log_id ORDER BY k.size DESC LIMIT 1) h ON true
   WHERE s.log_id = $1`;

function logOf(row: LogRow): LogToSign {
  const { id, slug, origin, entry_prefix: entryPrefix, next_key: nextKey, keys } = row;
  return {
    id,
    slug,
    origin,
    entryPrefix,
    nextKey,
    keys,
    frontier: readFrontier(Number(row.size), row.frontier),
    lock: row.lock && { kind: row.lock, reason: row.lock_reason ?? '' },
    head: headOf(row),
  };
}

function headOf(row: LogRow): SignedHead | null {
  if (row.head_size === null || !row.head_root || !row.head_signed_at) return null;
  return {
    size: Number(row.head_size),
    root: row.head_root,
    frontier: readFrontier(Number(row.head_size), row.head_frontier ?? []),
    keys: row.head_keys ?? [],
    note: row.head_note ?? '',
    isHandover: row.head_is_handover ?? false,
    signedAt: row.head_signed_at,
  };
}

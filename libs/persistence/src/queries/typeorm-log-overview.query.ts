import { LogOverview, type LogCheck, type LogLock, type LogStatus } from '#application';
import { readFrontier, rootOf } from '#transparency-log';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { checkLog } from './check-log.js';

@Injectable()
export class TypeormLogOverview extends LogOverview {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async statuses(): Promise<LogStatus[]> {
    const rows = await this.dataSource.query<LogRow[]>(`${LOGS} ORDER BY r.slug`);
    return rows.map((row) => ({
      id: row.id,
      slug: row.slug,
      origin: row.origin,
      key: row.key,
      keys: row.keys,
      nextKey: row.next_key,
      size: Number(row.size),
      root: rootOf(readFrontier(Number(row.size), row.frontier)).toString('hex'),
      lastAt: Number(row.last_time) === 0 ? null : new Date(Number(row.last_time) * 1000),
      signed: row.signed_size === null ? null : { size: Number(row.signed_size), at: row.signed_at ?? new Date(0) },
      lock: row.lock && { kind: row.lock, reason: row.lock_reason ?? '' },
      checkedAt: row.checked_at,
    }));
  }

  async check(slug: string): Promise<LogCheck> {
    const [log] = await this.dataSource.query<LogRow[]>(`${LOGS} WHERE r.slug = $1`, [slug]);
    if (!log) throw new Error(`${slug} has no log`);
    return checkLog(this.dataSource, { ...log, size: Number(log.size) });
  }
}

interface LogRow {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly key: string;
  readonly next_key: string;
  readonly keys: readonly string[];
  readonly size: string;
  readonly frontier: readonly string[];
  readonly last_time: string;
  readonly lock: LogLock | null;
  readonly lock_reason: string | null;
  readonly checked_at: Date | null;
  readonly signed_size: string | null;
  readonly signed_at: Date | null;
}

const LOGS = `
  SELECT r.id, r.slug, c.log_origin AS origin, c.log_key AS key, c.log_next_key AS next_key, s.keys, s.size, s.frontier, s.last_time,
         s.lock, s.lock_reason, s.checked_at, h.size AS signed_size, h.signed_at
    FROM log_state s JOIN city c ON c.register_id = s.log_id JOIN register r ON r.id = s.log_id
    LEFT JOIN LATERAL (SELECT size, signed_at FROM log_checkpoint k WHERE k.log_id = s.log_id ORDER BY k.size DESC LIMIT 1) h ON true`;

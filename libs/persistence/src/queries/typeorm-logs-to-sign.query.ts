import { LogsToSign } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

@Injectable()
export class TypeormLogsToSign extends LogsToSign {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async waiting(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(WAITING);
    return rows.map(({ id }) => id);
  }

  unchecked(since: Date): Promise<{ id: string; slug: string }[]> {
    return this.dataSource.query<{ id: string; slug: string }[]>(
      `SELECT s.log_id AS id, r.slug FROM log_state s JOIN register r ON r.id = s.log_id
        WHERE s.size > 0 AND (s.checked_at IS NULL OR s.checked_at < $1) ORDER BY r.slug`,
      [since],
    );
  }

  all(): Promise<{ id: string; slug: string }[]> {
    return this.dataSource.query<{ id: string; slug: string }[]>(
      'SELECT s.log_id AS id, r.slug FROM log_state s JOIN register r ON r.id = s.log_id ORDER BY r.slug',
    );
  }
}

const WAITING = `
  SELECT s.log_id AS id FROM log_state s
   WHERE s.lock = 'restored' OR (s.lock IS NULL AND s.size >
         coalesce((SELECT k.size FROM log_checkpoint k WHERE k.log_id = s.log_id ORDER BY k.size DESC LIMIT 1), 0))`;

import { LogReader, type LoggedVersion, type LogPlace, type PublishedContent, type PublishedHead } from '#application';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from './read-database.js';

@Injectable()
export class TypeormLogReader extends LogReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async head(logId: string): Promise<PublishedHead | null> {
    const [row] = await this.database.rows<Omit<PublishedHead, 'size'> & { readonly size: string }>(HEAD, [logId]);
    return row ? { ...row, size: Number(row.size) } : null;
  }

  async keys(logId: string): Promise<string[]> {
    const [row] = await this.database.rows<{ readonly keys: string[] }>(KEYS, [logId]);
    return row?.keys ?? [];
  }

  async statements(logId: string, first: number, limit: number): Promise<Buffer[]> {
    const rows = await this.database.rows<{ readonly body: Buffer }>(STATEMENTS, [logId, first, first + limit]);
    return rows.map(({ body }) => body);
  }

  async hashes(logId: string, level: number, first: number, limit: number): Promise<Buffer[]> {
    const range = [logId, first, first + limit];
    const rows = await (level === 0
      ? this.database.rows<{ readonly hash: Buffer }>(LEAF_HASHES, range)
      : this.database.rows<{ readonly hash: Buffer }>(SUBTREE_HASHES, [...range, level]));
    return rows.map(({ hash }) => hash);
  }

  async handovers(logId: string): Promise<string[]> {
    const rows = await this.database.rows<{ readonly note: string }>(HANDOVERS, [logId]);
    return rows.map(({ note }) => note);
  }

  async handedOverAt(logId: string, vkey: string): Promise<Date | null> {
    const [row] = await this.database.rows<{ readonly at: Date }>(HANDED_OVER, [logId, vkey]);
    return row?.at ?? null;
  }

  async places(versions: readonly LoggedVersion[]): Promise<LogPlace[]> {
    const rows = await this.database.rows<PlaceRow>(PLACES, [
      versions.map(({ recordId }) => recordId),
      versions.map(({ index }) => index),
    ]);
    return rows.map(({ size, root, note, signedAt, ...place }) => ({
      ...place,
      head: size === null || !root || note === null || !signedAt ? null : { size, root, note, signedAt },
    }));
  }

  async content(registerId: string, digest: Buffer): Promise<PublishedContent> {
    const [row] = await this.database.rows<{ readonly body: Buffer | null }>(CONTENT, [registerId, digest]);
    if (!row) return { kind: 'unknown' };
    return row.body ? { kind: 'found', body: row.body } : { kind: 'erased' };
  }
}

type PlaceRow = Omit<LogPlace, 'head'> & {
  readonly [Member in keyof NonNullable<LogPlace['head']>]: NonNullable<LogPlace['head']>[Member] | null;
};

const PLACES = {
  name: 'log_places',
  text: `SELECT a.record_id AS "recordId", a.idx AS index, c.log_origin AS origin, c.prefix AS "entryPrefix",
      k.size, k.root, k.note, k.signed_at AS "signedAt"
    FROM unnest($1::uuid[], $2::bigint[]) AS a (record_id, idx)
    JOIN record r ON r.id = a.record_id JOIN city c ON c.register_id = r.register_id
    LEFT JOIN LATERAL (SELECT size, root, note, signed_at FROM log_checkpoint
                        WHERE log_id = r.register_id AND size > a.idx ORDER BY size LIMIT 1) k ON true`,
};
const HEAD = {
  name: 'log_head',
  text: `SELECT size, root, note, signed_at AS "signedAt" FROM log_checkpoint WHERE log_id = $1 ORDER BY size DESC LIMIT 1`,
};
const KEYS = { name: 'log_keys', text: 'SELECT keys FROM log_state WHERE log_id = $1' };
const STATEMENTS = {
  name: 'log_statements',
  text: 'SELECT body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
};
const LEAF_HASHES = {
  name: 'log_leaf_hashes',
  text: 'SELECT hash FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
};
const SUBTREE_HASHES = {
  name: 'log_subtree_hashes',
  text: 'SELECT hash FROM log_subtree WHERE log_id = $1 AND idx >= $2 AND idx < $3 AND level = $4 ORDER BY idx',
};
const HANDOVERS = {
  name: 'log_handovers',
  text: 'SELECT note FROM log_checkpoint WHERE log_id = $1 AND is_handover ORDER BY size',
};
const HANDED_OVER = {
  name: 'log_handed_over',
  text: `SELECT signed_at AS at FROM log_checkpoint WHERE log_id = $1 AND is_handover AND $2 = ANY (keys) ORDER BY size LIMIT 1`,
};
const CONTENT = { name: 'log_content', text: 'SELECT body FROM content WHERE register_id = $1 AND digest = $2' };

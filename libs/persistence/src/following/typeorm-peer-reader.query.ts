import { PeerReader, type Peer, type PendingContent, type PendingFault, type PolledRow } from '#application';
import type { Evidence } from '#domain';
import { formatDigest, type RecordHead } from '#transparency-log';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PEER_SELECT, peerFromRow, type PeerRow } from './peer-row.js';

@Injectable()
export class TypeormPeerReader extends PeerReader {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async all(): Promise<Peer[]> {
    return (await this.dataSource.query<PeerRow[]>(`${PEER_SELECT} ORDER BY r.slug`)).map(peerFromRow);
  }

  find(registerId: string): Promise<Peer | null> {
    return this.one('p.register_id = $1', registerId);
  }

  findBySlug(slug: string): Promise<Peer | null> {
    return this.one('r.slug = $1', slug);
  }

  async leafHashes(registerId: string, count: number): Promise<Buffer[]> {
    const rows = await this.dataSource.query<{ hash: Buffer }[]>(
      'SELECT hash FROM peer_leaf WHERE register_id = $1 AND idx < $2 ORDER BY idx',
      [registerId, count],
    );
    return rows.map(({ hash }) => hash);
  }

  async bodies(registerId: string, from: number, count: number): Promise<Buffer[]> {
    const rows = await this.dataSource.query<{ body: Buffer }[]>(
      'SELECT body FROM peer_leaf WHERE register_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
      [registerId, from, from + count],
    );
    return rows.map(({ body }) => body);
  }

  async unread(registerId: string, limit: number): Promise<{ index: number; body: Buffer }[]> {
    const rows = await this.dataSource.query<{ idx: string; body: Buffer }[]>(
      `SELECT u.idx, l.body FROM peer_unread u JOIN peer_leaf l USING (register_id, idx) WHERE u.register_id = $1
        ORDER BY u.idx LIMIT $2`,
      [registerId, limit],
    );
    return rows.map(({ idx, body }) => ({ index: Number(idx), body }));
  }

  async heads(registerId: string, uris: readonly string[]): Promise<ReadonlyMap<string, RecordHead>> {
    const rows = await this.dataSource.query<{ uri: string; version: number; digest: Buffer }[]>(
      `SELECT r.uri, v.version, v.statement_digest AS digest FROM record r
         JOIN version v ON v.record_id = r.id AND v.version = r.version WHERE r.register_id = $1 AND r.uri = ANY ($2::text[])`,
      [registerId, uris],
    );
    return new Map(rows.map(({ uri, version, digest }) => [uri, { version, statement: formatDigest(digest) }]));
  }

  pending(registerId: string, limit: number): Promise<PendingContent[]> {
    return this.dataSource.query<PendingContent[]>(
      `SELECT p.record_id AS "recordId", p.version, r.uri, r.kind, v.digest, v.size, v.published_at AS "publishedAt", p.tries
         FROM peer_pending p JOIN record r ON r.id = p.record_id
         JOIN version v ON v.record_id = p.record_id AND v.version = p.version
        WHERE p.register_id = $1 AND p.next_try_at <= now() ORDER BY p.rank, p.next_try_at, p.record_id LIMIT $2`,
      [registerId, limit],
    );
  }

  faults(registerId: string, limit: number): Promise<PendingFault[]> {
    return this.dataSource.query<PendingFault[]>(
      `SELECT r.uri AS record, p.version, p.fault AS reason, p.tries, p.next_try_at AS "nextTryAt" FROM peer_pending p
         JOIN record r ON r.id = p.record_id WHERE p.register_id = $1 AND p.fault IS NOT NULL ORDER BY p.rank, p.tries DESC LIMIT $2`,
      [registerId, limit],
    );
  }

  async countPending(registerId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM peer_pending WHERE register_id = $1',
      [registerId],
    );
    return row?.count ?? 0;
  }

  polls(registerId: string, limit: number): Promise<PolledRow[]> {
    return this.dataSource.query<PolledRow[]>(
      'SELECT at, outcome, detail FROM poll_log WHERE register_id = $1 ORDER BY at DESC, id DESC LIMIT $2',
      [registerId, limit],
    );
  }

  async evidence(origin: string | null): Promise<Evidence[]> {
    const rows = await this.dataSource.query<{ body: Evidence }[]>(
      'SELECT body FROM evidence WHERE $1::text IS NULL OR origin = $1 ORDER BY found_at DESC LIMIT 100',
      [origin],
    );
    return rows.map(({ body }) => body);
  }

  private async one(condition: 'p.register_id = $1' | 'r.slug = $1', value: string): Promise<Peer | null> {
    const [row] = await this.dataSource.query<PeerRow[]>(`${PEER_SELECT} WHERE ${condition}`, [value]);
    return row ? peerFromRow(row) : null;
  }
}

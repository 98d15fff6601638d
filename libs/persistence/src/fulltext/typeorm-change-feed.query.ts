import { ChangeFeed, type ChangedEntries, type IndexableEntry, type IndexedVersion } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const VERSIONS_AT_ONCE = 5_000;

@Injectable()
export class TypeormChangeFeed extends ChangeFeed {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async newestPosition(): Promise<number> {
    const [row] = await this.dataSource.query<{ position: string }[]>('SELECT position FROM change_state WHERE id = 1');
    return Number(row?.position ?? 0);
  }

  async readAfter(position: number, limit: number): Promise<ChangedEntries | null> {
    const [stretch] = await this.dataSource.query<{ position: string | null; recordIds: string[] | null }[]>(
      `SELECT max(c.position) AS position, array_agg(DISTINCT c.record_id) FILTER (WHERE c.kind = 'algorithm') AS "recordIds"
         FROM (SELECT position, record_id, kind FROM change WHERE position > $1 ORDER BY position LIMIT $2) AS c`,
      [position, limit],
    );
    if (!stretch?.position) return null;
    const recordIds = stretch.recordIds ?? [];
    const published = recordIds.length === 0 ? [] : await this.entries(recordIds);
    const found = new Set(published.map(({ recordId }) => recordId));
    return { published, removed: recordIds.filter((id) => !found.has(id)), position: Number(stretch.position) };
  }

  entriesAfter(recordId: string | null, limit: number): Promise<IndexableEntry[]> {
    return this.dataSource.query<IndexableEntry[]>(
      `${SELECT_ENTRIES} AND ($1::uuid IS NULL OR p.record_id > $1) ORDER BY p.record_id LIMIT $2`,
      [recordId, limit],
    );
  }

  entries(recordIds: readonly string[]): Promise<IndexableEntry[]> {
    return this.dataSource.query<IndexableEntry[]>(`${SELECT_ENTRIES} AND p.record_id = ANY ($1::uuid[])`, [recordIds]);
  }

  async *versions(): AsyncIterable<readonly IndexedVersion[]> {
    let last: string | null = null;
    do {
      const rows: IndexedVersion[] = await this.dataSource.query<IndexedVersion[]>(
        `SELECT p.record_id AS "recordId", p.version ${FROM_ENTRIES} AND ($1::uuid IS NULL OR p.record_id > $1)
          ORDER BY p.record_id LIMIT $2`,
        [last, VERSIONS_AT_ONCE],
      );
      if (rows.length > 0) yield rows;
      last = rows.length === VERSIONS_AT_ONCE ? (rows.at(-1)?.recordId ?? null) : null;
    } while (last !== null);
  }
}

/** A content whose body was erased leaves no entry to find. */
const FROM_ENTRIES = `
  FROM public_record p
  JOIN record r ON r.id = p.record_id
  JOIN register g ON g.id = p.register_id
  JOIN version v ON v.record_id = p.record_id AND v.version = p.version
  JOIN content c ON c.register_id = p.register_id AND c.digest = v.digest AND c.json IS NOT NULL
  WHERE p.kind = 'algorithm' AND p.state = 'published'`;

const SELECT_ENTRIES = `
  SELECT p.record_id AS "recordId", p.version, r.uri, r.short_code AS "shortCode",
    json_build_object('slug', g.slug, 'kind', g.kind, 'defaultLanguage', g.default_language) AS register,
    c.json -> 'data' AS data, p.main_language AS "mainLanguage", p.organisation_id AS "organisationId", p.product_id AS "productId",
    coalesce((SELECT json_object_agg(s.uri, s.id) FROM record s WHERE s.id = ANY (p.supplier_ids)), '{}') AS "supplierIds",
    coalesce(p.product_key, 'record:' || r.uri) AS "productKey", p.changed_at AS "changedAt"
  ${FROM_ENTRIES}`;

import { FulltextIndex, type IndexableEntry, type IndexedVersion } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { toFulltextRow } from './fulltext-row.js';

const VERSIONS_AT_ONCE = 5_000;

/** Kept by the worker and not by triggers: those made bulk import ten times slower. */
@Injectable()
export class TypeormFulltextIndex extends FulltextIndex {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** Migrations made the table, so there is nothing to prepare. */
  ensure(): Promise<'present'> {
    return Promise.resolve('present');
  }

  begun(): Promise<void> {
    return Promise.resolve();
  }

  async apply(entries: readonly IndexableEntry[], removed: readonly string[]): Promise<void> {
    if (removed.length > 0) {
      await this.dataSource.query('DELETE FROM fulltext WHERE record_id = ANY ($1::uuid[])', [removed]);
    }
    if (entries.length > 0) await this.dataSource.query(PUT, [JSON.stringify(entries.map(toFulltextRow))]);
  }

  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>('SELECT count(*) FROM fulltext');
    return Number(row?.count ?? 0);
  }

  async *versions(): AsyncIterable<readonly IndexedVersion[]> {
    let last: string | null = null;
    do {
      const rows: IndexedVersion[] = await this.dataSource.query<IndexedVersion[]>(
        `SELECT record_id AS "recordId", version FROM fulltext WHERE $1::uuid IS NULL OR record_id > $1 ORDER BY record_id LIMIT $2`,
        [last, VERSIONS_AT_ONCE],
      );
      if (rows.length > 0) yield rows;
      last = rows.length === VERSIONS_AT_ONCE ? (rows.at(-1)?.recordId ?? null) : null;
    } while (last !== null);
  }
}

/** An older version never replaces a newer one. */
const PUT = `
  INSERT INTO fulltext (record_id, version, words, facets, product_key, changed_at)
  SELECT n.record_id, n.version,
    setweight(to_tsvector('simple', n.title), 'A') || setweight(to_tsvector('simple', n.purpose), 'B') ||
      setweight(to_tsvector('simple', n.rest), 'C'),
    n.facets, n.product_key, n.changed_at
  FROM jsonb_to_recordset($1::jsonb) AS n (record_id uuid, version integer, title text, purpose text, rest text, facets text[],
    product_key text, changed_at timestamptz)
  ON CONFLICT (record_id) DO UPDATE SET version = excluded.version, words = excluded.words, facets = excluded.facets,
    product_key = excluded.product_key, changed_at = excluded.changed_at
    WHERE fulltext.version <= excluded.version`;

import { RegisterExport, type ExportedItem, type ExportedRecord, type ExportedVersion } from '#application';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';

const RECORDS_AT_ONCE = 100;
const LEAVES_AT_ONCE = 2_000;

@Injectable()
export class TypeormRegisterExport extends RegisterExport {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  /** One snapshot for all portions: what is published meanwhile is wholly in or wholly out. */
  async *items(registerId: string): AsyncGenerator<ExportedItem> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      yield* leaves(runner, registerId);
      yield* records(runner, registerId);
    } finally {
      // Also when the reader stops half-way; a read-only transaction has nothing to lose.
      await runner.query('ROLLBACK').catch(() => undefined);
      await runner.release();
    }
  }
}

async function* records(runner: QueryRunner, registerId: string): AsyncGenerator<ExportedItem> {
  await runner.query(`DECLARE exported NO SCROLL CURSOR FOR ${RECORDS}`, [registerId]);
  for (;;) {
    const page = (await runner.query(`FETCH ${String(RECORDS_AT_ONCE)} FROM exported`)) as (ExportedRecord & {
      id: string;
    })[];
    if (page.length === 0) return;
    const versions = (await runner.query(VERSIONS, [page.map(({ id }) => id)])) as VersionRow[];
    const byRecord = Map.groupBy(versions, (row) => row.recordId);
    for (const { id, ...record } of page) {
      yield { kind: 'record', record };
      for (const row of byRecord.get(id) ?? []) yield { kind: 'version', version: toVersion(row) };
    }
  }
}

async function* leaves(runner: QueryRunner, registerId: string): AsyncGenerator<ExportedItem> {
  for (let from = 0; ; from += LEAVES_AT_ONCE) {
    const page = (await runner.query(
      'SELECT body FROM log_leaf WHERE log_id = $1 AND idx >= $2 AND idx < $3 ORDER BY idx',
      [registerId, from, from + LEAVES_AT_ONCE],
    )) as { body: Buffer }[];
    if (page.length === 0) return;
    for (const { body } of page) yield { kind: 'leaf', body };
  }
}

type VersionRow = Omit<ExportedVersion, 'leafIndex'> & { readonly recordId: string; readonly leafIndex: string | null };

function toVersion({ recordId: _, leafIndex, ...version }: VersionRow): ExportedVersion {
  return { ...version, leafIndex: leafIndex === null ? null : Number(leafIndex) };
}

/**
 * Records that others name come first, so that whoever reads the export can link as it goes. Then by address, byte by byte:
 * the same order in every database whatever its language.
 */
const RECORDS = `
  SELECT r.id, r.uri, r.kind, r.source_key AS "sourceKey", r.source_url AS "sourceUrl", r.short_code AS "shortCode", r.state
    FROM record r LEFT JOIN public_record p ON p.record_id = r.id
   WHERE r.register_id = $1 AND r.version > 0
   ORDER BY array_position(ARRAY['organisation', 'supplier', 'product', 'algorithm'], r.kind),
            r.kind = 'organisation' AND p.organisation_name IS NOT NULL, r.uri COLLATE "C"`;

const VERSIONS = `
  SELECT v.record_id AS "recordId", v.version, v.act, c.body, v.digest, v.size, v.schema, v.data_digest AS "dataDigest",
         c.erased_at AS "erasedAt", v.reason, v.replaced_by AS "replacedBy", v.published_at AS "publishedAt",
         v.observed_at::text AS "observedAt", v.leaf_index AS "leafIndex"
    FROM version v JOIN record r ON r.id = v.record_id
    LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
   WHERE v.record_id = ANY ($1::uuid[]) ORDER BY v.record_id, v.version`;

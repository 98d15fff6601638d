import { Records, type NewRecord, type StoredRecord } from '#application';
import type { RecordKind, RecordState } from '#domain';
import type { EntityManager } from 'typeorm';

const COLUMNS = `id, register_id AS "registerId", kind, uri, source_key AS "sourceKey", source_url AS "sourceUrl",
  short_code AS "shortCode", state, version`;

/**
 * Against other writers of the record. Rows elsewhere may still point to it meanwhile: a plain FOR UPDATE would keep a change
 * row of this record waiting that somebody writes who holds the lock we need next.
 */
const LOCKED = 'FOR NO KEY UPDATE';

export class TypeormRecords extends Records {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async lock(id: string): Promise<StoredRecord | null> {
    const [record] = await this.manager.query<StoredRecord[]>(`SELECT ${COLUMNS} FROM record WHERE id = $1 ${LOCKED}`, [
      id,
    ]);
    return record ?? null;
  }

  async findByUri(uri: string): Promise<StoredRecord | null> {
    const [record] = await this.manager.query<StoredRecord[]>(`SELECT ${COLUMNS} FROM record WHERE uri = $1`, [uri]);
    return record ?? null;
  }

  /** Locks in order of id: two imports of the same rows then wait for each other instead of deadlocking. */
  lockBySourceKeys(registerId: string, kind: RecordKind, keys: readonly string[]): Promise<StoredRecord[]> {
    return this.manager.query<StoredRecord[]>(
      `SELECT ${COLUMNS} FROM record WHERE register_id = $1 AND kind = $2 AND source_key = ANY ($3::text[]) ORDER BY id ${LOCKED}`,
      [registerId, kind, keys],
    );
  }

  async add(records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    await this.manager.query(
      `INSERT INTO record (id, register_id, kind, uri, source_key, source_url, short_code, state)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
      [
        records.map((record) => record.id),
        records.map((record) => record.registerId),
        records.map((record) => record.kind),
        records.map((record) => record.uri),
        records.map((record) => record.sourceKey),
        records.map((record) => record.sourceUrl),
        records.map((record) => record.shortCode),
        records.map((record) => record.state),
      ],
    );
  }

  async setPublished(
    versions: readonly { readonly recordId: string; readonly version: number; readonly state: RecordState }[],
  ): Promise<void> {
    await this.manager.query(
      `UPDATE record SET version = v.version, state = v.state
         FROM unnest($1::uuid[], $2::integer[], $3::text[]) AS v (id, version, state) WHERE record.id = v.id`,
      [
        versions.map(({ recordId }) => recordId),
        versions.map(({ version }) => version),
        versions.map(({ state }) => state),
      ],
    );
  }
}

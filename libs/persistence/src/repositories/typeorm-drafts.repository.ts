import { Drafts, type StoredDraft } from '#application';
import type { EntityManager } from 'typeorm';

const COLUMNS = 'record_id AS "recordId", data, revision, updated_at AS "updatedAt", updated_by AS "updatedBy"';

export class TypeormDrafts extends Drafts {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async find(recordId: string): Promise<StoredDraft | null> {
    const [draft] = await this.findMany([recordId]);
    return draft ?? null;
  }

  findMany(recordIds: readonly string[]): Promise<StoredDraft[]> {
    return this.manager.query<StoredDraft[]>(`SELECT ${COLUMNS} FROM draft WHERE record_id = ANY ($1::uuid[])`, [
      recordIds,
    ]);
  }

  async idsOfRegister(registerId: string): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT r.id FROM draft d JOIN record r ON r.id = d.record_id WHERE r.register_id = $1
        ORDER BY array_position(ARRAY['organisation', 'supplier', 'product', 'algorithm'], r.kind), d.data ? 'partOf', r.id`,
      [registerId],
    );
    return rows.map(({ id }) => id);
  }

  async save(drafts: readonly StoredDraft[]): Promise<void> {
    if (drafts.length === 0) return;
    await this.manager.query(
      `INSERT INTO draft (record_id, data, revision, updated_at, updated_by)
       SELECT d.id, d.data::jsonb, d.revision, d.at, d.by
         FROM unnest($1::uuid[], $2::text[], $3::integer[], $4::timestamptz[], $5::text[]) AS d (id, data, revision, at, by)
       ON CONFLICT (record_id) DO UPDATE
         SET data = excluded.data, revision = excluded.revision, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
      [
        drafts.map(({ recordId }) => recordId),
        drafts.map(({ data }) => JSON.stringify(data)),
        drafts.map(({ revision }) => revision),
        drafts.map(({ updatedAt }) => updatedAt),
        drafts.map(({ updatedBy }) => updatedBy),
      ],
    );
  }

  async remove(recordId: string): Promise<void> {
    await this.manager.query('DELETE FROM draft WHERE record_id = $1', [recordId]);
  }
}

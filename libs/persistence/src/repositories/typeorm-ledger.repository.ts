import { AuditTrail, ChangeTable, type AuditEntry, type NewChange } from '#application';
import type { EntityManager } from 'typeorm';

export class TypeormChangeTable extends ChangeTable {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async append(changes: readonly NewChange[], at: Date): Promise<void> {
    if (changes.length === 0) return;
    // The row lock lasts until commit. A sequence would not do: its numbers become visible out of order and a reader skips some.
    const [result] = await this.manager.query<[{ position: string }[], number]>(
      'UPDATE change_state SET position = position + $1 WHERE id = 1 RETURNING position',
      [changes.length],
    );
    const first = Number(result[0]?.position) - changes.length + 1;
    await this.manager.query(
      `INSERT INTO change (position, register_id, record_id, kind, version, act, at)
       SELECT $1::bigint + c.ordinal - 1, c.register_id, c.record_id, c.kind, c.version, c.act, $2
         FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::integer[], $7::text[])
           WITH ORDINALITY AS c (register_id, record_id, kind, version, act, ordinal)`,
      [
        first,
        at,
        changes.map(({ registerId }) => registerId),
        changes.map(({ recordId }) => recordId),
        changes.map(({ kind }) => kind),
        changes.map(({ version }) => version),
        changes.map(({ act }) => act),
      ],
    );
  }
}

export class TypeormAuditTrail extends AuditTrail {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async record(entries: readonly AuditEntry[], at: Date): Promise<void> {
    if (entries.length === 0) return;
    await this.manager.query(
      `INSERT INTO audit (at, actor, act, register_id, record_id, detail)
       SELECT $1, a.actor, a.act, a.register_id, a.record_id, a.detail::jsonb
         FROM unnest($2::text[], $3::text[], $4::uuid[], $5::uuid[], $6::text[]) AS a (actor, act, register_id, record_id, detail)`,
      [
        at,
        entries.map(({ actor }) => actor),
        entries.map(({ act }) => act),
        entries.map(({ registerId }) => registerId),
        entries.map(({ recordId }) => recordId),
        entries.map(({ detail }) => (detail ? JSON.stringify(detail) : null)),
      ],
    );
  }
}

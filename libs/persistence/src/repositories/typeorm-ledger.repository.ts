import { AuditTrail, ChangeTable, type AuditEntry, type NewChange } from '#application';
import type { EntityManager } from 'typeorm';

export class TypeormChangeTable extends ChangeTable {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async append(changes: readonly NewChange[], at: Date): Promise<void> {
    if (changes.length === 0) return;
    // The row lock lasts until commit. A sequence would not do: its numbers become visible out of order and a reader skips some.
    // Lock and rows in one statement: while it runs, nobody else in the installation can publish.
    await this.manager.query(
      `WITH moved AS (UPDATE change_state SET position = position + $1::bigint WHERE id = 1 RETURNING position)
       INSERT INTO change (position, register_id, record_id, kind, version, act, at)
       SELECT moved.position - $1::bigint + c.ordinal, c.register_id, c.record_id, c.kind, c.version, c.act, $2
         FROM moved, unnest($3::uuid[], $4::uuid[], $5::text[], $6::integer[], $7::text[])
           WITH ORDINALITY AS c (register_id, record_id, kind, version, act, ordinal)`,
      [
        changes.length,
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

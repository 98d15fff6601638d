import { PublicRecords, type PublicRecordRow } from '#application';
import type { Reference } from '#domain';
import type { EntityManager } from 'typeorm';

export class TypeormPublicRecords extends PublicRecords {
  constructor(private readonly manager: EntityManager) {
    super();
  }

  async put(rows: readonly PublicRecordRow[]): Promise<void> {
    if (rows.length === 0) return;
    await this.manager.query(PUT, [JSON.stringify(rows.map(toJsonRow))]);
  }

  async remove(recordIds: readonly string[]): Promise<void> {
    await this.manager.query('DELETE FROM public_record WHERE record_id = ANY ($1::uuid[])', [recordIds]);
  }

  async setWithdrawn(recordId: string, version: number, at: Date): Promise<void> {
    await this.manager.query(
      `UPDATE public_record SET state = 'withdrawn', version = $2, changed_at = $3 WHERE record_id = $1`,
      [recordId, version, at],
    );
  }
}

/** References become local ids through the unique address of each record: one index look-up per reference. */
const PUT = `
  INSERT INTO public_record (record_id, register_id, kind, state, version, name, short_description, main_language, status, policy_domains,
    organisation_id, organisation_name, department_id, product_id, product_key, supplier_ids, sort_name, score, changed_at, first_published_at)
  SELECT n.record_id, n.register_id, n.kind, n.state, n.version, n.name, n.short_description, n.main_language, n.status, n.policy_domains,
    organisation.id, n.organisation_name, department.id, product.id, n.product_key,
    ARRAY(SELECT s.id FROM unnest(n.supplier_uris) AS u JOIN record s ON s.uri = u), n.sort_name, n.score, n.changed_at, n.changed_at
  FROM jsonb_to_recordset($1::jsonb) AS n (record_id uuid, register_id uuid, kind text, state text, version integer, name jsonb,
    short_description jsonb, main_language text, status text, policy_domains text[], organisation_uri text, organisation_name jsonb,
    department_uri text, product_uri text, product_key text, supplier_uris text[], sort_name text, score smallint, changed_at timestamptz)
  LEFT JOIN record organisation ON organisation.uri = n.organisation_uri
  LEFT JOIN record department ON department.uri = n.department_uri
  LEFT JOIN record product ON product.uri = n.product_uri
  ON CONFLICT (record_id) DO UPDATE SET
    state = excluded.state, version = excluded.version, name = excluded.name, short_description = excluded.short_description,
    main_language = excluded.main_language, status = excluded.status, policy_domains = excluded.policy_domains,
    organisation_id = excluded.organisation_id, organisation_name = excluded.organisation_name, department_id = excluded.department_id,
    product_id = excluded.product_id, product_key = excluded.product_key, supplier_ids = excluded.supplier_ids,
    sort_name = excluded.sort_name, score = excluded.score, changed_at = excluded.changed_at`;

function toJsonRow({ summary, ...row }: PublicRecordRow): { readonly [column: string]: unknown } {
  return {
    record_id: row.recordId,
    register_id: row.registerId,
    kind: row.kind,
    state: row.state,
    version: row.version,
    name: summary.name,
    short_description: summary.shortDescription,
    main_language: summary.mainLanguage,
    status: summary.status,
    policy_domains: summary.policyDomains,
    organisation_uri: summary.organisation?.record ?? null,
    organisation_name: summary.organisation?.name ?? null,
    department_uri: summary.department?.record ?? null,
    product_uri: summary.product?.record ?? null,
    product_key: row.productKey,
    supplier_uris: uris(summary.suppliers),
    sort_name: summary.sortName,
    score: row.score,
    changed_at: row.changedAt,
  };
}

function uris(references: readonly Reference[]): string[] {
  return [...new Set(references.flatMap(({ record }) => record ?? []))];
}

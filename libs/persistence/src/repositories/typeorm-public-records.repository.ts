import { PublicRecords, type PublicRecordRow, type PublicRecordVersion } from '#application';
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
    await this.manager.query('DELETE FROM awaited_reference WHERE record_id = ANY ($1::uuid[])', [recordIds]);
  }

  async link(recordIds: readonly string[]): Promise<PublicRecordVersion[]> {
    const [rows] = await this.manager.query<[PublicRecordVersion[], number]>(LINK, [recordIds]);
    return rows;
  }

  async setWithdrawn(recordId: string, version: number, at: Date): Promise<void> {
    await this.manager.query(
      `UPDATE public_record SET state = 'withdrawn', version = $2, changed_at = $3 WHERE record_id = $1`,
      [recordId, version, at],
    );
  }
}

/** Both halves of a reference's life: linked at once where the record is public here, noted as awaited where it is not. */
const PUT = `
  WITH n AS MATERIALIZED (
    SELECT n.*, organisation.id AS organisation_id, department.id AS department_id, product.id AS product_id,
      ARRAY(SELECT s.id FROM record s WHERE s.uri = ANY (n.supplier_uris) AND ${isPublic('s')} ORDER BY s.uri COLLATE "C") AS supplier_ids
    FROM jsonb_to_recordset($1::jsonb) AS n (record_id uuid, register_id uuid, kind text, state text, version integer, name jsonb,
      short_description jsonb, main_language text, status text, policy_domains text[], organisation_uri text, organisation_name jsonb,
      department_uri text, product_uri text, product_key text, supplier_uris text[], sort_name text, score smallint, changed_at timestamptz)
    LEFT JOIN record organisation ON organisation.uri = n.organisation_uri AND ${isPublic('organisation')}
    LEFT JOIN record department ON department.uri = n.department_uri AND ${isPublic('department')}
    LEFT JOIN record product ON product.uri = n.product_uri AND ${isPublic('product')}
  ), written AS (
    INSERT INTO public_record (record_id, register_id, kind, state, version, name, short_description, main_language, status, policy_domains,
      organisation_id, organisation_name, department_id, product_id, product_key, supplier_ids, sort_name, score, changed_at, first_published_at)
    SELECT record_id, register_id, kind, state, version, name, short_description, main_language, status, policy_domains,
      organisation_id, organisation_name, department_id, product_id, product_key, supplier_ids, sort_name, score, changed_at, changed_at FROM n
    ON CONFLICT (record_id) DO UPDATE SET
      state = excluded.state, version = excluded.version, name = excluded.name, short_description = excluded.short_description,
      main_language = excluded.main_language, status = excluded.status, policy_domains = excluded.policy_domains,
      organisation_id = excluded.organisation_id, organisation_name = excluded.organisation_name, department_id = excluded.department_id,
      product_id = excluded.product_id, product_key = excluded.product_key, supplier_ids = excluded.supplier_ids,
      sort_name = excluded.sort_name, score = excluded.score, changed_at = excluded.changed_at
  ), missing AS (
    SELECT record_id, 'organisation' AS role, organisation_uri AS uri FROM n WHERE organisation_uri IS NOT NULL AND organisation_id IS NULL
    UNION ALL SELECT record_id, 'department', department_uri FROM n WHERE department_uri IS NOT NULL AND department_id IS NULL
    UNION ALL SELECT record_id, 'product', product_uri FROM n WHERE product_uri IS NOT NULL AND product_id IS NULL
    UNION ALL SELECT record_id, 'supplier', u FROM n, unnest(supplier_uris) AS u WHERE cardinality(supplier_uris) > cardinality(supplier_ids)
      AND NOT EXISTS (SELECT FROM record s WHERE s.uri = u AND ${isPublic('s')})
  ), dropped AS (
    DELETE FROM awaited_reference w USING n WHERE w.record_id = n.record_id
      AND NOT EXISTS (SELECT FROM missing m WHERE m.record_id = w.record_id AND m.role = w.role AND m.uri = w.uri)
  )
  INSERT INTO awaited_reference (record_id, role, uri) SELECT record_id, role, uri FROM missing ON CONFLICT DO NOTHING`;

const LINK = `
  WITH arrived AS (
    DELETE FROM awaited_reference w USING record r WHERE r.id = ANY ($1::uuid[]) AND ${isPublic('r')} AND w.uri = r.uri
    RETURNING w.record_id, w.role, r.id AS target
  ), a AS (
    SELECT record_id, (array_agg(target) FILTER (WHERE role = 'organisation'))[1] AS organisation_id,
      (array_agg(target) FILTER (WHERE role = 'department'))[1] AS department_id,
      (array_agg(target) FILTER (WHERE role = 'product'))[1] AS product_id, array_agg(target) FILTER (WHERE role = 'supplier') AS supplier_ids
    FROM arrived GROUP BY record_id
  )
  UPDATE public_record p SET
    organisation_id = coalesce(a.organisation_id, p.organisation_id), department_id = coalesce(a.department_id, p.department_id),
    product_id = coalesce(a.product_id, p.product_id),
    supplier_ids = ARRAY(SELECT s.id FROM record s WHERE s.id = ANY (p.supplier_ids || a.supplier_ids) ORDER BY s.uri COLLATE "C")
  FROM a WHERE p.record_id = a.record_id
  RETURNING p.register_id AS "registerId", p.record_id AS "recordId", p.kind, p.version`;

/** A draft is no record to anybody else, and an erased one is none any more. */
function isPublic(record: string): string {
  return `${record}.state IN ('published', 'withdrawn')`;
}

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

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** References wait for records that become public later. Those that were left unlinked before wait from now on, too. */
export class AwaitedReferences1795534000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "awaited_reference" (
      "record_id" uuid NOT NULL, "role" text NOT NULL, "uri" text NOT NULL,
      CONSTRAINT "awaited_reference_pk" PRIMARY KEY ("record_id", "role", "uri"),
      CONSTRAINT "awaited_reference_record_fk" FOREIGN KEY ("record_id") REFERENCES "record" ("id"))`);
    await runner.query(`CREATE INDEX "awaited_reference_uri_index" ON "awaited_reference" ("uri")`);
    await runner.query(LINK_LATE);
    await runner.query(AWAIT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "awaited_reference"`);
  }
}

/** Every reference by address in the newest text of a public record, with the record that it means where that is public. */
const NAMED = `
  SELECT p.record_id, named.role, named.uri, r.id AS target
    FROM public_record p
    JOIN LATERAL (SELECT v.digest FROM version v WHERE v.record_id = p.record_id AND v.act = 'put' ORDER BY v.version DESC LIMIT 1) v ON true
    JOIN content c ON c.register_id = p.register_id AND c.digest = v.digest
   CROSS JOIN LATERAL (
     SELECT 'organisation' AS role, c.json #>> CASE p.kind WHEN 'organisation' THEN '{data,partOf,record}'::text[] ELSE '{data,organisation,record}' END AS uri
      UNION SELECT 'department', c.json #>> '{data,department,record}'
      UNION SELECT 'product', c.json #>> '{data,product,record}'
      UNION SELECT 'supplier', c.json #>> '{data,supplier,record}' WHERE p.kind = 'product'
      UNION SELECT 'supplier', s.item #>> '{supplier,record}' FROM jsonb_array_elements(c.json #> '{data,suppliers}') AS s (item)) named
    LEFT JOIN record r ON r.uri = named.uri AND r.state IN ('published', 'withdrawn')
   WHERE named.uri IS NOT NULL`;

/** With a change row for each record that is linked otherwise than before: the search index shows links, too. */
const LINK_LATE = `
  WITH linked AS (
    UPDATE public_record p SET organisation_id = n.organisation_id, department_id = n.department_id, product_id = n.product_id,
           supplier_ids = n.supplier_ids
      FROM (SELECT named.record_id, (array_agg(target) FILTER (WHERE role = 'organisation'))[1] AS organisation_id,
                   (array_agg(target) FILTER (WHERE role = 'department'))[1] AS department_id,
                   (array_agg(target) FILTER (WHERE role = 'product'))[1] AS product_id,
                   coalesce(array_agg(target ORDER BY uri COLLATE "C") FILTER (WHERE role = 'supplier' AND target IS NOT NULL), '{}') AS supplier_ids
              FROM (${NAMED}) named GROUP BY named.record_id) n
     WHERE n.record_id = p.record_id AND (p.organisation_id, p.department_id, p.product_id, p.supplier_ids)
           IS DISTINCT FROM (n.organisation_id, n.department_id, n.product_id, n.supplier_ids)
    RETURNING p.register_id, p.record_id, p.kind, p.version
  ), counted AS (
    UPDATE change_state SET position = position + (SELECT count(*) FROM linked) WHERE id = 1 RETURNING position
  )
  INSERT INTO change (position, register_id, record_id, kind, version, act, at)
  SELECT c.position - row_number() OVER (ORDER BY l.record_id) + 1, l.register_id, l.record_id, l.kind, l.version, 'link', now()
    FROM linked l CROSS JOIN counted c`;

const AWAIT = `
  INSERT INTO awaited_reference (record_id, role, uri) SELECT record_id, role, uri FROM (${NAMED}) named WHERE target IS NULL`;

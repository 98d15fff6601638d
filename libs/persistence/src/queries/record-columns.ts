/** A record card; `p` is the read model, `r` the record. */
export const CARD_COLUMNS = `p.record_id AS id, p.register_id AS "registerId", p.kind, r.uri, r.short_code AS "shortCode",
  r.source_url AS "sourceUrl", p.state, p.version, p.name, p.short_description AS "shortDescription", p.main_language AS "mainLanguage",
  p.status, p.policy_domains AS "policyDomains", p.organisation_id AS "organisationId", p.organisation_name AS "organisationName",
  p.department_id AS "departmentId", p.product_id AS "productId", p.product_key AS "productKey", p.supplier_ids AS "supplierIds",
  p.sort_name AS "sortName", p.score, p.changed_at AS "changedAt", p.first_published_at AS "firstPublishedAt"`;

export const CARD_TABLES = 'public_record p JOIN record r ON r.id = p.record_id';

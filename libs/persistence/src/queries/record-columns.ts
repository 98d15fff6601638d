/** A record card; `p` is the read model, `r` the record, `o` and `o_r` the organisation where it is public. */
export const CARD_COLUMNS = `p.record_id AS id, p.register_id AS "registerId", p.kind, r.uri, r.short_code AS "shortCode",
  r.source_url AS "sourceUrl", p.state, p.version, p.name, p.short_description AS "shortDescription", p.main_language AS "mainLanguage",
  p.status, p.policy_domains AS "policyDomains", p.organisation_id AS "organisationId", p.organisation_name AS "organisationName",
  o_r.uri AS "organisationUri", o.name AS "organisationTitle", o.main_language AS "organisationLanguage",
  p.department_id AS "departmentId", p.product_id AS "productId", p.product_key AS "productKey", p.supplier_ids AS "supplierIds",
  p.sort_name AS "sortName", p.score, p.changed_at AS "changedAt", p.first_published_at AS "firstPublishedAt"`;

export const ORGANISATION_TABLES = `LEFT JOIN public_record o ON o.record_id = p.organisation_id AND o.kind = 'organisation'
  LEFT JOIN record o_r ON o_r.id = o.record_id`;

export const CARD_TABLES = `public_record p JOIN record r ON r.id = p.record_id ${ORGANISATION_TABLES}`;

/** What is told of a version besides its number; `v` is the version, `c` its content. */
export const VERSION_COLUMNS = `v.act, v.published_at AS "publishedAt", v.observed_at::text AS "observedAt", v.digest,
  v.size, v.leaf_index AS "leafIndex", v.reason, v.replaced_by AS "replacedBy", c.erased_at IS NOT NULL AS "isErased"`;

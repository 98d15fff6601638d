import { CARD_PARTS, type CardPart } from '#application';

/** What every card has; `p` is the read model, `r` the record. */
const CORE = `p.record_id AS id, p.register_id AS "registerId", p.kind, r.uri, r.short_code AS "shortCode", r.source_key AS "sourceKey",
  r.source_url AS "sourceUrl",
  p.state, p.version, p.name, p.main_language AS "mainLanguage", p.status, p.organisation_id AS "organisationId",
  p.sort_name AS "sortName", p.changed_at AS "changedAt"`;

const PARTS: Readonly<Record<CardPart, string>> = {
  description: 'p.short_description AS "shortDescription"',
  organisation:
    'o_r.uri AS "organisationUri", o.name AS "organisationTitle", o.main_language AS "organisationLanguage"',
  'organisation-name': 'p.organisation_name AS "organisationName"',
  product: `p.product_id AS "productId", t_r.uri AS "productUri", t.name AS "productTitle", t.main_language AS "productLanguage"`,
  links: 'p.department_id AS "departmentId", p.product_key AS "productKey", p.supplier_ids AS "supplierIds"',
  topics: 'p.policy_domains AS "policyDomains"',
  'first-publication': 'p.first_published_at AS "firstPublishedAt"',
};

/** `o` and `t` are the organisation and the product where they are public. */
const TABLES: Readonly<Partial<Record<CardPart, string>>> = {
  organisation: `LEFT JOIN public_record o ON o.record_id = p.organisation_id AND o.kind = 'organisation'
    LEFT JOIN record o_r ON o_r.id = o.record_id`,
  product: `LEFT JOIN public_record t ON t.record_id = p.product_id AND t.kind = 'product'
    LEFT JOIN record t_r ON t_r.id = t.record_id`,
};

export function cardColumns(parts: readonly CardPart[]): string {
  return [CORE, ...parts.map((part) => PARTS[part])].join(', ');
}

export function cardTables(parts: readonly CardPart[]): string {
  return `public_record p JOIN record r ON r.id = p.record_id ${linkedTables(parts)}`;
}

export function linkedTables(parts: readonly CardPart[]): string {
  return parts.map((part) => TABLES[part] ?? '').join(' ');
}

export const CARD_COLUMNS = cardColumns(CARD_PARTS);
export const CARD_TABLES = cardTables(CARD_PARTS);

/** What is told of a version besides its number; `v` is the version, `c` its content. */
export const VERSION_COLUMNS = `v.act, v.published_at AS "publishedAt", v.observed_at::text AS "observedAt", v.digest,
  v.size, v.leaf_index AS "leafIndex", v.reason, v.replaced_by AS "replacedBy", c.erased_at IS NOT NULL AS "isErased"`;

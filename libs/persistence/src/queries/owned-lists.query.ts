import type { OwnedList } from '#application';
import { CARD_COLUMNS, CARD_TABLES } from './record-columns.js';
import { ORDERS, type Statement } from './record-list.query.js';

/** How a record says whose it is; `w.id` is the owner. */
const OWNERS: Readonly<Record<OwnedList['by'], { readonly type: string; readonly condition: string }>> = {
  registerIds: { type: 'uuid', condition: 'p.register_id = w.id' },
  organisationIds: { type: 'uuid', condition: 'p.organisation_id = w.id' },
  departmentIds: { type: 'uuid', condition: 'p.department_id = w.id' },
  productIds: { type: 'uuid', condition: 'p.product_id = w.id' },
  productKeys: { type: 'text', condition: 'p.product_key = w.id' },
  supplierIds: { type: 'uuid', condition: 'p.supplier_ids @> ARRAY[w.id]' },
};

/** One index scan per owner, all in one statement: what a page of owners with their lists needs. */
export function listEachStatement({ kind, by, sort, limit }: OwnedList, owners: readonly string[]): Statement {
  const { type, condition } = OWNERS[by];
  const { column, direction } = ORDERS[sort];
  const text = `SELECT w.id AS owner, l.* FROM unnest($1::${type}[]) AS w (id)
    CROSS JOIN LATERAL (SELECT ${CARD_COLUMNS} FROM ${CARD_TABLES} WHERE p.kind = $2 AND p.state = 'published' AND ${condition}
                         ORDER BY ${column} ${direction}, p.record_id ${direction} LIMIT $3) l`;
  return { query: { name: `list_each_${by}_${sort}`, text }, values: [owners, kind, limit] };
}

export function countEachStatement({ kind, by }: Pick<OwnedList, 'kind' | 'by'>, owners: readonly string[]): Statement {
  const { type, condition } = OWNERS[by];
  const text = `SELECT w.id AS owner, (SELECT count(*)::integer FROM public_record p
                                        WHERE p.kind = $2 AND p.state = 'published' AND ${condition}) AS count
    FROM unnest($1::${type}[]) AS w (id)`;
  return { query: { name: `count_each_${by}`, text }, values: [owners, kind] };
}

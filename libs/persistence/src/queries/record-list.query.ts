import type { RecordCard, RecordFilter, RecordPage, RecordSort } from '#application';
import type { RecordKind } from '#domain';
import { createHash } from 'node:crypto';
import type { PreparedQuery } from './read-database.js';
import { cardColumns, cardTables } from './record-columns.js';

export interface Statement {
  readonly query: string | PreparedQuery;
  readonly values: readonly unknown[];
}

interface Order {
  readonly column: string;
  readonly type: string;
  readonly direction: 'ASC' | 'DESC';
}

export const ORDERS: Readonly<Record<RecordSort, Order>> = {
  'changed-newest': { column: 'p.changed_at', type: 'timestamptz', direction: 'DESC' },
  'changed-oldest': { column: 'p.changed_at', type: 'timestamptz', direction: 'ASC' },
  name: { column: 'p.sort_name', type: 'text', direction: 'ASC' },
};

/** Columns behind the members of a filter that hold one value each. */
const SINGLE: Readonly<Partial<Record<keyof RecordFilter, { readonly column: string; readonly type: string }>>> = {
  registerIds: { column: 'p.register_id', type: 'uuid' },
  organisationIds: { column: 'p.organisation_id', type: 'uuid' },
  departmentIds: { column: 'p.department_id', type: 'uuid' },
  productIds: { column: 'p.product_id', type: 'uuid' },
  productKeys: { column: 'p.product_key', type: 'text' },
  statuses: { column: 'p.status', type: 'text' },
};

const STATE_WORDS: Readonly<Record<RecordCard['state'], string>> = { published: 'published', withdrawn: 'withdrawn' };

const SEVERAL: Readonly<Partial<Record<keyof RecordFilter, { readonly column: string; readonly type: string }>>> = {
  supplierIds: { column: 'p.supplier_ids', type: 'uuid' },
  policyDomains: { column: 'p.policy_domains', type: 'text' },
};

/** A page by key. The row comparison is one index condition, so that page 200 costs what page 1 costs. */
export function listStatement(kind: RecordKind, filter: RecordFilter, page: RecordPage): Statement {
  const order = ORDERS[page.sort];
  const { conditions, values } = filterConditions(kind, filter);
  if (page.after) {
    const sign = order.direction === 'ASC' ? '>' : '<';
    values.push(page.after.value, page.after.id);
    conditions.push(
      `(${order.column}, p.record_id) ${sign} ($${values.length - 1}::${order.type}, $${values.length}::uuid)`,
    );
  }
  // The number stands in the text: of a LIMIT it does not know, the server expects a tenth of the table and plans anew
  // each time, which takes longer than reading a page.
  const text = `SELECT ${cardColumns(page.parts)} FROM ${cardTables(page.parts)} WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.column} ${order.direction}, p.record_id ${order.direction} LIMIT ${Math.trunc(page.limit)}`;
  const name = isCommon(filter, page.limit) ? nameOf(text) : null;
  return { query: name === null ? text : { name, text }, values };
}

export function countStatement(kind: RecordKind, filter: RecordFilter): Statement {
  const { conditions, values } = filterConditions(kind, filter);
  return { query: `SELECT count(*)::integer AS count FROM public_record p WHERE ${conditions.join(' AND ')}`, values };
}

function filterConditions(kind: RecordKind, filter: RecordFilter): { conditions: string[]; values: unknown[] } {
  const values: unknown[] = [];
  const conditions = [`p.kind = '${kind}'`];
  for (const [member, { column, type }] of Object.entries(SINGLE)) {
    const chosen = filter[member as keyof RecordFilter];
    if (!chosen) continue;
    // A single value is compared directly: `= ANY` would lose the order of the index and sort every match.
    values.push(chosen.length === 1 ? chosen[0] : chosen);
    conditions.push(
      chosen.length === 1 ? `${column} = $${values.length}::${type}` : `${column} = ANY ($${values.length}::${type}[])`,
    );
  }
  // One of two words of ours, so it stands in the text: whatever state is asked for, the plan is kept.
  if (filter.states)
    conditions.push(`p.state IN (${filter.states.map((state) => `'${STATE_WORDS[state]}'`).join(', ')})`);
  for (const [member, { column, type }] of Object.entries(SEVERAL)) {
    const chosen = filter[member as keyof RecordFilter];
    if (!chosen) continue;
    values.push(chosen);
    conditions.push(`${column} && $${values.length}::${type}[]`);
  }
  return { conditions, values };
}

/**
 * Few enough shapes to keep a plan for on every connection. Rare combinations are planned anew, so that nobody can fill
 * the server's memory with plans by asking in a thousand ways.
 */
function isCommon(filter: RecordFilter, limit: number): boolean {
  return COMMON_LIMITS.has(limit) && Object.keys(filter).filter((member) => member !== 'states').length <= 1;
}

/** The page sizes that people ask for, and one more row to see whether there is a next page. */
const COMMON_LIMITS = new Set([5, 10, 20, 25, 50, 100].map((size) => size + 1));

const NAMES = new Map<string, string>();
const MOST_NAMES = 300;

/** A name for exactly this text, worked out once. */
function nameOf(text: string): string | null {
  const known = NAMES.get(text);
  if (known !== undefined || NAMES.size >= MOST_NAMES) return known ?? null;
  const name = `list_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  NAMES.set(text, name);
  return name;
}

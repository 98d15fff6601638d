import type { RecordData, RecordKind, Reference, Text } from './record.js';

/** What lists, filters and links need of a record: the flattened columns of the read model. */
export interface RecordSummary {
  readonly name: Text;
  readonly shortDescription: Text | null;
  readonly mainLanguage: string;
  readonly status: string | null;
  readonly policyDomains: readonly string[];
  readonly organisation: Reference | null;
  readonly department: Reference | null;
  readonly product: Reference | null;
  readonly suppliers: readonly Reference[];
  readonly sortName: string;
}

/** Reads the summary from a record's answers. `fallbackLanguage` is the register's own. */
export function summarise(kind: RecordKind, data: RecordData, fallbackLanguage: string): RecordSummary {
  const name = (data['name'] ?? {}) as Text;
  const mainLanguage =
    typeof data['mainLanguage'] === 'string' ? data['mainLanguage'] : (Object.keys(name)[0] ?? fallbackLanguage);
  const suppliers = (data['suppliers'] ?? []) as readonly { supplier: Reference }[];
  return {
    name,
    shortDescription: ((kind === 'algorithm' ? data['shortDescription'] : data['description']) ?? null) as Text | null,
    mainLanguage,
    status: typeof data['status'] === 'string' ? data['status'] : null,
    policyDomains: (data['policyDomains'] ?? []) as readonly string[],
    organisation: (data[kind === 'organisation' ? 'partOf' : 'organisation'] ?? null) as Reference | null,
    department: (data['department'] ?? null) as Reference | null,
    product: (data['product'] ?? null) as Reference | null,
    suppliers:
      kind === 'product' && data['supplier'] ? [data['supplier'] as Reference] : suppliers.map((item) => item.supplier),
    sortName: normaliseName((name[mainLanguage] ?? Object.values(name)[0])?.text ?? ''),
  };
}

/** One spelling for names that mean the same: lower case, single spaces, no quotes around. */
export function normaliseName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What deployments of one product share. A mirrored register seldom names products, so there the same title counts as
 * the same product: 47 % of the Dutch national register repeats another body's title.
 */
export function productKey(
  summary: RecordSummary,
  record: { readonly uri: string; readonly mirrored: 'mirrored' | 'own' },
): string {
  if (summary.product?.record) return `product:${summary.product.record}`;
  const productName = summary.product && Object.values(summary.product.name)[0]?.text;
  if (productName) return `name:${normaliseName(productName)}`;
  return record.mirrored === 'mirrored' && summary.sortName ? `title:${summary.sortName}` : `record:${record.uri}`;
}

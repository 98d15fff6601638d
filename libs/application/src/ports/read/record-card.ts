import type { RecordKind, Text } from '#domain';

/** What lists and links show of a published or withdrawn record. Its answers are read apart: they can be long. */
export interface RecordCard {
  readonly id: string;
  readonly registerId: string;
  readonly kind: RecordKind;
  readonly uri: string;
  readonly shortCode: string | null;
  readonly sourceUrl: string | null;
  readonly state: 'published' | 'withdrawn';
  readonly version: number;
  readonly name: Text;
  readonly shortDescription: Text | null;
  readonly mainLanguage: string;
  readonly status: string | null;
  readonly policyDomains: readonly string[];
  /** Of an entry: who uses it. Of an organisation: what it is part of. Null where that is no record here. */
  readonly organisationId: string | null;
  /** As the answers name it, record or not. */
  readonly organisationName: Text | null;
  readonly departmentId: string | null;
  readonly productId: string | null;
  readonly productKey: string | null;
  readonly supplierIds: readonly string[];
  readonly sortName: string;
  readonly score: number | null;
  readonly changedAt: Date;
  readonly firstPublishedAt: Date;
}

/** The ways to call a record. Exactly one is given. */
export type RecordAddress =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'uri'; readonly uri: string }
  | { readonly by: 'short-code'; readonly shortCode: string };

/** A draft that was never published does not exist for a reader: it is `not-found` like any made-up address. */
export type FoundRecord =
  | { readonly kind: 'found'; readonly card: RecordCard }
  | { readonly kind: 'erased'; readonly id: string; readonly uri: string; readonly recordKind: RecordKind }
  | { readonly kind: 'not-found' };

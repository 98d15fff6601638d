import type { RecordKind } from '#domain';
import type { FoundRecord, RecordAddress, RecordCard } from './record-card.js';

/** What a list can be narrowed by: any of the values within one member, all members together. */
export interface RecordFilter {
  readonly registerIds?: readonly string[];
  readonly organisationIds?: readonly string[];
  readonly departmentIds?: readonly string[];
  readonly productIds?: readonly string[];
  readonly productKeys?: readonly string[];
  readonly supplierIds?: readonly string[];
  readonly statuses?: readonly string[];
  readonly policyDomains?: readonly string[];
  readonly states?: readonly RecordCard['state'][];
}

export type RecordSort = 'changed-newest' | 'changed-oldest' | 'name';

/** The place behind which a page begins: the sort value and the id of the last row before it. */
export interface RecordPosition {
  readonly value: string;
  readonly id: string;
}

export interface RecordPage {
  readonly sort: RecordSort;
  readonly after: RecordPosition | null;
  readonly limit: number;
}

/** Reads what is public. Nothing here can reach a draft. */
export abstract class RecordReader {
  abstract find(address: RecordAddress): Promise<FoundRecord>;
  /** Those that are public, in any order. */
  abstract findMany(ids: readonly string[]): Promise<RecordCard[]>;
  /** Local ids of public records by their address. */
  abstract idsByUri(uris: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** One page by key: as fast on the last page as on the first. */
  abstract list(kind: RecordKind, filter: RecordFilter, page: RecordPage): Promise<RecordCard[]>;
  abstract count(kind: RecordKind, filter: RecordFilter): Promise<number>;
}

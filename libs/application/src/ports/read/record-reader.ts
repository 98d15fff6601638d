import type { RecordKind } from '#domain';
import type { CardPart, FoundRecord, RecordAddress, RecordCard, RecordExtra } from './record-card.js';

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
  readonly parts: readonly CardPart[];
}

/** A list that belongs to something, such as the entries of an organisation. */
export interface OwnedList {
  readonly kind: RecordKind;
  readonly by: 'registerIds' | 'organisationIds' | 'departmentIds' | 'productIds' | 'productKeys' | 'supplierIds';
  readonly sort: RecordSort;
  readonly limit: number;
}

/** Reads what is public. Nothing here can reach a draft. */
export abstract class RecordReader {
  /** One record with its newest version, and with more of it where that is wanted: answers can be long. */
  abstract find(address: RecordAddress, extras: readonly RecordExtra[]): Promise<FoundRecord>;
  /** Those that are public, in any order; with all parts unless some are named. */
  abstract findMany(ids: readonly string[], parts?: readonly CardPart[]): Promise<RecordCard[]>;
  /** Local ids of public records by their address. */
  abstract idsByUri(uris: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** One page by key: as fast on the last page as on the first. */
  abstract list(kind: RecordKind, filter: RecordFilter, page: RecordPage): Promise<RecordCard[]>;
  abstract count(kind: RecordKind, filter: RecordFilter): Promise<number>;
  /** The first page of the same list of several owners, in one statement. Published records only. */
  abstract listEach(list: OwnedList, owners: readonly string[]): Promise<ReadonlyMap<string, readonly RecordCard[]>>;
  abstract countEach(
    list: Pick<OwnedList, 'kind' | 'by'>,
    owners: readonly string[],
  ): Promise<ReadonlyMap<string, number>>;
}

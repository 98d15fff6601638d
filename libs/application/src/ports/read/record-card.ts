import type { RecordData, RecordKind, Text } from '#domain';
import type { Register } from '../registers.js';
import type { VersionFacts } from './version-reader.js';

/** The least that is known of a public record that another one names. A card is a link too. */
export interface RecordLink {
  readonly id: string;
  readonly uri: string;
  readonly name: Text;
  readonly mainLanguage: string;
}

/**
 * What lists and links show of a published or withdrawn record. Its answers are read apart: they can be long. Members
 * that may be absent belong to parts, and are absent where the part was not asked for.
 */
export interface RecordCard extends RecordLink {
  readonly registerId: string;
  readonly kind: RecordKind;
  readonly shortCode: string | null;
  /** What the source it came from calls it. */
  readonly sourceKey: string | null;
  readonly sourceUrl: string | null;
  readonly state: 'published' | 'withdrawn';
  readonly version: number;
  readonly status: string | null;
  readonly sortName: string;
  readonly changedAt: Date;
  /** Of an entry: who uses it. Of an organisation: what it is part of. Null where that is no record here. */
  readonly organisationId: string | null;
  /** That record's own address, name and language, where it is public here: most lists show them. */
  readonly organisationUri?: string | null;
  readonly organisationTitle?: Text | null;
  readonly organisationLanguage?: string | null;
  /** As the answers name it, record or not. */
  readonly organisationName?: Text | null;
  readonly shortDescription?: Text | null;
  readonly policyDomains?: readonly string[];
  readonly departmentId?: string | null;
  readonly productId?: string | null;
  readonly productUri?: string | null;
  readonly productTitle?: Text | null;
  readonly productLanguage?: string | null;
  readonly productKey?: string | null;
  readonly supplierIds?: readonly string[];
  readonly firstPublishedAt?: Date;
}

/**
 * Parts of a card that cost something to read and that a list can do without. `organisation` and `product` are address,
 * title and language of that record; `links` are department, suppliers and what uses of one product share.
 */
export const CARD_PARTS = [
  'description',
  'organisation',
  'organisation-name',
  'product',
  'links',
  'topics',
  'first-publication',
] as const;
export type CardPart = (typeof CARD_PARTS)[number];

/** The ways to call a record. Exactly one is given. */
export type RecordAddress =
  | { readonly by: 'id'; readonly id: string }
  | { readonly by: 'uri'; readonly uri: string }
  | { readonly by: 'short-code'; readonly shortCode: string };

/** What can come along with a record, in the same statement. */
export type RecordExtra = 'answers' | 'register';

/** A draft that was never published does not exist for a reader: it is `not-found` like any made-up address. */
export type FoundRecord =
  | {
      readonly kind: 'found';
      readonly card: RecordCard;
      readonly version: VersionFacts;
      /** Null where they were erased; absent where they were not asked for. */
      readonly answers?: RecordData | null;
      readonly register?: Register;
    }
  | { readonly kind: 'erased'; readonly id: string; readonly uri: string; readonly recordKind: RecordKind }
  | { readonly kind: 'not-found' };

import type { Content, RecordData, RecordIdentity, RecordKind, RecordState } from '#domain';
import type { City, Mirror, Place, Register } from './registers.js';

export abstract class Registers {
  abstract find(id: string): Promise<Register | null>;
  abstract findBySlug(slug: string): Promise<Register | null>;
  abstract addCity(city: City, places: readonly Place[]): Promise<void>;
  abstract addMirror(mirror: Mirror): Promise<void>;
  abstract replacePlaces(registerId: string, places: readonly Place[]): Promise<void>;
  abstract noteImport(registerId: string, at: Date, observedAt: string | null): Promise<void>;
  /** From now on the prefix of this city cannot change. Does nothing the second time. */
  abstract freezePrefix(registerId: string, at: Date): Promise<void>;
  /** The newest key that signs the city's log, and the one that may follow. */
  abstract setLogKeys(registerId: string, logKey: string, logNextKey: string): Promise<void>;
}

export interface StoredRecord extends RecordIdentity {
  readonly sourceKey: string | null;
  readonly sourceUrl: string | null;
  readonly shortCode: string | null;
  readonly state: RecordState;
  /** Number of the newest version, 0 while there is none. */
  readonly version: number;
}

export type NewRecord = Omit<StoredRecord, 'version'>;

export abstract class Records {
  /** The record, locked against other writers until the transaction ends. */
  abstract lock(id: string): Promise<StoredRecord | null>;
  abstract findByUri(uri: string): Promise<StoredRecord | null>;
  /** Those of the keys that exist, locked, in any order. */
  abstract lockBySourceKeys(registerId: string, kind: RecordKind, keys: readonly string[]): Promise<StoredRecord[]>;
  abstract add(records: readonly NewRecord[]): Promise<void>;
  abstract setPublished(
    versions: readonly { readonly recordId: string; readonly version: number; readonly state: RecordState }[],
  ): Promise<void>;
}

export interface StoredDraft {
  readonly recordId: string;
  readonly data: RecordData;
  /** Grows by one with each save; a save names the revision it was made on. */
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: string;
}

export abstract class Drafts {
  abstract find(recordId: string): Promise<StoredDraft | null>;
  abstract findMany(recordIds: readonly string[]): Promise<StoredDraft[]>;
  /** Records of a register that have a draft: organisations first, entries last, since those name the others. */
  abstract idsOfRegister(registerId: string): Promise<string[]>;
  abstract save(drafts: readonly StoredDraft[]): Promise<void>;
  abstract remove(recordId: string): Promise<void>;
}

export abstract class Contents {
  abstract add(registerId: string, contents: readonly Content[]): Promise<void>;
  /** Keeps the digest of a text that had to be erased elsewhere, so that its version still says what stood there. */
  abstract addErased(registerId: string, digest: Buffer, at: Date): Promise<void>;
  /** Those of the digests under which the register has published a text, erased or not. */
  abstract known(registerId: string, digests: readonly Buffer[]): Promise<Buffer[]>;
  /** Empties the texts of this register alone; another's text under the same digest stays. */
  abstract erase(registerId: string, digests: readonly Buffer[], at: Date): Promise<void>;
}

/** A version as it is written; never changed afterwards. */
export interface NewVersion {
  readonly recordId: string;
  readonly version: number;
  readonly act: 'put' | 'withdraw';
  readonly content: Content | null;
  readonly reason: { readonly [language: string]: string } | null;
  readonly replacedBy: string | null;
  readonly publishedAt: Date;
  /** ISO date of the snapshot a mirrored version was read from. */
  readonly observedAt: string | null;
  readonly leafIndex: number | null;
  readonly statementDigest: Buffer | null;
  readonly score: number | null;
}

/** What the next version must build on. */
export interface VersionHead {
  readonly recordId: string;
  readonly version: number;
  readonly act: 'put' | 'withdraw';
  readonly dataDigest: Buffer | null;
  readonly statementDigest: Buffer | null;
}

/** A record that has published one of some contents. */
export interface RecordOfContent {
  readonly recordId: string;
  readonly kind: RecordKind;
  /** Number of its newest version. */
  readonly version: number;
  /** Whether the newest text that it has published is there still. */
  readonly newest: 'kept' | 'erased';
}

/** What is left to compare of a version, whatever became of its text. */
export type VersionTrace = Pick<VersionHead, 'recordId' | 'version' | 'act' | 'dataDigest'>;

export abstract class Versions {
  /** Keeps other writers from the records that have published one of these, until the transaction ends. */
  abstract lockRecordsOf(registerId: string, digests: readonly Buffer[]): Promise<void>;
  abstract recordsOfContents(registerId: string, digests: readonly Buffer[]): Promise<RecordOfContent[]>;
  abstract heads(recordIds: readonly string[]): Promise<VersionHead[]>;
  /** All versions of these records, oldest first. */
  abstract traces(recordIds: readonly string[]): Promise<VersionTrace[]>;
  abstract add(versions: readonly NewVersion[]): Promise<void>;
  /** The answers of the newest version that has any. */
  abstract newestData(recordId: string): Promise<RecordData | null>;
}

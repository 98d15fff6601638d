import type { RecordData } from '#domain';

export interface VersionAddress {
  readonly recordId: string;
  readonly version: number;
}

/** One version of a record as readers see it; its answers are read apart. */
export interface VersionFacts extends VersionAddress {
  readonly act: 'put' | 'withdraw';
  readonly publishedAt: Date;
  readonly observedAt: string | null;
  readonly digest: Buffer | null;
  readonly size: number | null;
  readonly leafIndex: string | null;
  readonly reason: { readonly [language: string]: string } | null;
  readonly replacedBy: string | null;
  /** The text of this version had to go by law; its digest stays. */
  readonly isErased: boolean;
}

export interface VersionAnswers extends VersionAddress {
  readonly data: RecordData;
}

/** The bytes that are hashed and served to machines. */
export interface VersionBytes {
  readonly version: number;
  readonly digest: Buffer;
  /** Null when the content was erased. */
  readonly body: Buffer | null;
}

export abstract class VersionReader {
  abstract findMany(addresses: readonly VersionAddress[]): Promise<VersionFacts[]>;
  /** Newest first, those before the number given. */
  abstract list(recordId: string, before: number | null, limit: number): Promise<VersionFacts[]>;
  /** The newest of each record, in one statement. */
  abstract listEach(recordIds: readonly string[], limit: number): Promise<VersionFacts[]>;
  abstract count(recordId: string): Promise<number>;
  abstract answers(addresses: readonly VersionAddress[]): Promise<VersionAnswers[]>;
  /** The newest version up to and including `version` that has a content: a withdrawal has none of its own. */
  abstract contentAt(recordId: string, version: number): Promise<VersionBytes | null>;
}

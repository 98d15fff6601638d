import type { RecordKind, RecordSummary } from '#domain';
import type { Statement } from '#transparency-log';

/** A statement without the members that only the log can give. */
export type Unlogged<T extends Statement = Statement> = T extends Statement ? Omit<T, 'v' | 'time'> : never;

export interface LoggedStatement {
  readonly index: number;
  /** SHA-256 of the statement's bytes: the next statement of the same record carries it as `prev`. */
  readonly digest: Buffer;
}

export abstract class TransparencyLog {
  /** Why the log takes no statement at present, in a sentence that says what to do; null while it does. */
  abstract lockReason(logId: string): Promise<string | null>;
  /**
   * Appends the statements in order under the log's row lock, which is held to commit: indexes have no gaps and no reader
   * can skip one. The first call writes `opening` as leaf 0.
   */
  abstract append(
    logId: string,
    opening: Unlogged,
    statements: readonly Unlogged[],
    now: Date,
  ): Promise<LoggedStatement[]>;
  /** Puts statements of another installation of the same log behind those that are there, byte for byte. */
  abstract restore(logId: string, bodies: readonly Buffer[]): Promise<void>;
  /** Digests of statements by their index in the log. */
  abstract digests(logId: string, indexes: readonly number[]): Promise<ReadonlyMap<number, Buffer>>;
}

export interface NewChange {
  readonly registerId: string;
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly version: number;
  /**
   * `link`: no new version, but a record that it names has become public here, so that it can be linked now. `hide`: its
   * register is followed no more, and it is shown no more.
   */
  readonly act: 'put' | 'withdraw' | 'erase' | 'link' | 'hide';
}

export abstract class ChangeTable {
  /** Positions are installation-wide and taken under a lock held to commit: reading in order of position misses nothing. */
  abstract append(changes: readonly NewChange[], at: Date): Promise<void>;
}

/** One row of the read model behind lists and links. */
export interface PublicRecordRow {
  readonly recordId: string;
  readonly registerId: string;
  readonly kind: RecordKind;
  readonly state: 'published' | 'withdrawn';
  readonly version: number;
  readonly summary: RecordSummary;
  readonly productKey: string;
  readonly score: number | null;
  readonly changedAt: Date;
}

export type PublicRecordVersion = Pick<PublicRecordRow, 'registerId' | 'recordId' | 'kind' | 'version'>;

/** Written under the lock of the change table only: what is put and what it waits for can then not miss each other. */
export abstract class PublicRecords {
  /** Adds or replaces the rows; references become local ids where the record is public here, and wait for it where it is not. */
  abstract put(rows: readonly PublicRecordRow[]): Promise<void>;
  /** Takes records out of every list: their names may be what had to be erased. */
  abstract remove(recordIds: readonly string[]): Promise<void>;
  /** Links whatever waited for these records, which are public now. Gives the records that name them. */
  abstract link(recordIds: readonly string[]): Promise<PublicRecordVersion[]>;
  abstract setWithdrawn(recordId: string, version: number, at: Date): Promise<void>;
}

export interface AuditEntry {
  readonly actor: string;
  readonly act: string;
  readonly registerId: string;
  readonly recordId: string | null;
  readonly detail?: { readonly [key: string]: unknown };
}

export abstract class AuditTrail {
  abstract record(entries: readonly AuditEntry[], at: Date): Promise<void>;
}

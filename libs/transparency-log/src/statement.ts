import type { Buffer } from 'node:buffer';
import { canonicalBytes } from './canonical-json.js';

export const MAX_STATEMENT_BYTES = 8192;

interface Common {
  readonly v: 1;
  /** Seconds since 1970, never smaller than the statement before. */
  readonly time: number;
}

/** Leaf 0 of a log, exactly once. */
export interface LogOpen extends Common {
  readonly type: 'log.open';
  readonly origin: string;
  readonly entryPrefix: string;
  readonly keys: readonly string[];
  /** Digest of the verifier key that may follow; its private half is kept offline. */
  readonly next: string;
  readonly name: Readonly<Record<string, string>>;
}

/** A new or revised record. */
export interface RecordPut extends Common {
  readonly type: 'record.put';
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  /** Digest of the record's statement before, null for its first. */
  readonly prev: string | null;
  readonly digest: string;
  readonly size: number;
  readonly profile: string;
}

/** The record leaves the register; its history stays readable. */
export interface RecordWithdraw extends Common {
  readonly type: 'record.withdraw';
  readonly kind: string;
  readonly record: string;
  readonly version: number;
  readonly prev: string;
  readonly reason: Readonly<Record<string, string>>;
  readonly replacedBy?: string;
}

export type Statement = LogOpen | RecordPut | RecordWithdraw;

/** Canonical bytes of a statement. A statement over 8,192 bytes is a fault of the caller. */
export function statementBytes(statement: Statement): Buffer {
  const bytes = canonicalBytes(statement);
  if (bytes.length > MAX_STATEMENT_BYTES)
    throw new RangeError(`a statement of ${bytes.length} bytes is over ${MAX_STATEMENT_BYTES}`);
  return bytes;
}

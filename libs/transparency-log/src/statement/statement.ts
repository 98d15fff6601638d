export const MAX_STATEMENT_BYTES = 8192;
export const MAX_ERASED_DIGESTS = 100;

/** The kinds of record that a log speaks about. */
export const RECORD_KINDS = ['algorithm', 'product', 'supplier', 'organisation'] as const;

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
  /** The log that this one follows, with its last known signed checkpoint. */
  readonly predecessor?: { readonly origin: string; readonly checkpoint: string };
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

/** These contents must go, everywhere; what was said about them stays. */
export interface ContentErase extends Common {
  readonly type: 'content.erase';
  readonly digests: readonly string[];
  /** Why, such as the law or the judgment, in plain words. */
  readonly basis: string;
}

/** A further key signs from here on. It must be the one that was committed to; `next` commits to the one after it. */
export interface KeyAdd extends Common {
  readonly type: 'key.add';
  readonly vkey: string;
  readonly next: string;
}

/** A key signs no more. */
export interface KeyRetire extends Common {
  readonly type: 'key.retire';
  readonly vkey: string;
  readonly cause: string;
}

/** Nothing follows. */
export interface LogClose extends Common {
  readonly type: 'log.close';
  readonly successor?: string;
}

export type Statement = LogOpen | RecordPut | RecordWithdraw | ContentErase | KeyAdd | KeyRetire | LogClose;

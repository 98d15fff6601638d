import type { Frontier } from '#transparency-log';

/**
 * Why a log is not signed and takes no statement. `restored`: it came out of a backup and was not yet compared with what was
 * signed. `behind`: more was signed than it holds. `broken`: it contradicts itself or what was signed.
 */
export type LogLock = 'restored' | 'behind' | 'broken';

/** A head that a log signed. Never changed afterwards. */
export interface SignedHead {
  readonly size: number;
  readonly root: Buffer;
  readonly frontier: Frontier;
  /** Verifier keys that signed it. */
  readonly keys: readonly string[];
  /** The note as it is served. */
  readonly note: string;
  /** The first head that a new key signed together with the one before it. */
  readonly isHandover: boolean;
  readonly signedAt: Date;
}

/** A log as its signer sees it, all as of one moment. */
export interface LogToSign {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  readonly entryPrefix: string;
  readonly frontier: Frontier;
  readonly keys: readonly string[];
  readonly nextKey: string;
  readonly lock: { readonly kind: LogLock; readonly reason: string } | null;
  readonly head: SignedHead | null;
}

/** What signing reads and writes, on the one connection of its transaction. */
export abstract class LogSigning {
  /** Takes a log until the transaction ends: nobody else signs, locks or unlocks it meanwhile. Null while somebody else has it. */
  abstract take(logId: string): Promise<LogToSign | null>;
  /** Bytes of the statements from an index on. */
  abstract bodies(logId: string, from: number, limit: number): Promise<Buffer[]>;
  /** The root that was signed at exactly this size. */
  abstract signedRoot(logId: string, size: number): Promise<Buffer | null>;
  abstract addHead(logId: string, head: SignedHead): Promise<void>;
  /** Hashes of full tiles: at level 1 each stands for 256 statements, at level 2 for 256 of those. */
  abstract addSubtrees(logId: string, level: number, first: number, hashes: readonly Buffer[]): Promise<void>;
  abstract subtrees(logId: string, level: number, first: number, limit: number): Promise<Buffer[]>;
  abstract lock(logId: string, kind: LogLock, reason: string, at: Date): Promise<void>;
  abstract unlock(logId: string): Promise<void>;
  /** The whole log was checked at this time, with whatever outcome. */
  abstract noteCheck(logId: string, at: Date): Promise<void>;
}

/** Which logs have something to be signed, for the loop that looks every second. */
export abstract class LogsToSign {
  /** Ids of logs with statements that no head covers, and of restored ones that wait to be compared. */
  abstract waiting(): Promise<string[]>;
  /** Those that were not checked since a time. */
  abstract unchecked(since: Date): Promise<{ readonly id: string; readonly slug: string }[]>;
  abstract all(): Promise<{ readonly id: string; readonly slug: string }[]>;
}

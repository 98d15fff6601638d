import type { LogLock } from '../log-signing.js';

/** What the log of a city holds right now. */
export interface LogStatus {
  readonly id: string;
  readonly slug: string;
  readonly origin: string;
  /** The newest key that signs. */
  readonly key: string;
  /** All keys that sign. */
  readonly keys: readonly string[];
  readonly nextKey: string;
  readonly size: number;
  /** Root hash of the tree, in hex. */
  readonly root: string;
  /** Time of the newest statement; null while there is none. */
  readonly lastAt: Date | null;
  /** The newest signed head; null while nothing was signed. */
  readonly signed: { readonly size: number; readonly at: Date } | null;
  readonly lock: { readonly kind: LogLock; readonly reason: string } | null;
  /** When the whole log was last checked against itself. */
  readonly checkedAt: Date | null;
}

export type LogCheck =
  | { readonly kind: 'sound'; readonly statements: number; readonly heads: number }
  | { readonly kind: 'broken'; readonly index: number; readonly reason: string };

export abstract class LogOverview {
  abstract statuses(): Promise<LogStatus[]>;
  /** Builds the tree again from every statement, and compares heads, versions and texts with it. */
  abstract check(slug: string): Promise<LogCheck>;
}

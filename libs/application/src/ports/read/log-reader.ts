import type { LoggedVersion, LogPlace } from './log-place.js';

/** The newest head of a log that was signed. */
export interface PublishedHead {
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly signedAt: Date;
}

/** What is served for a digest. `erased`: the text had to go by law; that it was there stays known. */
export type PublishedContent =
  { readonly kind: 'found'; readonly body: Buffer } | { readonly kind: 'erased' } | { readonly kind: 'unknown' };

/** Reads logs as they are served: by key, and never more rows than are given back. */
export abstract class LogReader {
  abstract head(logId: string): Promise<PublishedHead | null>;
  /** The verifier keys that sign now. */
  abstract keys(logId: string): Promise<string[]>;
  /** Bytes of statements from an index on. */
  abstract statements(logId: string, first: number, limit: number): Promise<Buffer[]>;
  /** Hashes of a row of tiles: level 0 are those of the statements, above it each stands for a full tile below. */
  abstract hashes(logId: string, level: number, first: number, limit: number): Promise<Buffer[]>;
  /** The heads that an old key signed together with the next, oldest first. */
  abstract handovers(logId: string): Promise<string[]>;
  /** When this key first signed a head together with another one; null while it never has. */
  abstract handedOverAt(logId: string, vkey: string): Promise<Date | null>;
  /** Where versions stand in the logs, in one statement. Versions that are in no log are left out. */
  abstract places(versions: readonly LoggedVersion[]): Promise<LogPlace[]>;
  abstract content(registerId: string, digest: Buffer): Promise<PublishedContent>;
}

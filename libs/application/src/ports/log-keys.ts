import type { NoteSigner } from '#transparency-log';

export type FoundSigners =
  | { readonly kind: 'found'; readonly signers: readonly NoteSigner[] }
  /** The private half of this key is not here. */
  | { readonly kind: 'missing'; readonly vkey: string };

/** Where private log keys lie: files that only the service user reads, never the database. */
export abstract class LogKeys {
  /**
   * Makes and stores the signing key and the next key of a log, with the high-water mark of an empty log; or takes those
   * that exist. Gives their public halves.
   */
  abstract create(logOrigin: string): Promise<{ readonly key: string; readonly nextKey: string }>;
  /** The private halves of all these keys. */
  abstract signers(logOrigin: string, vkeys: readonly string[]): Promise<FoundSigners>;
  /** Makes the next key the newest signing key and a new one the next. Done half-way, it does the rest the second time. */
  abstract rotate(logOrigin: string, nextKey: string): Promise<{ readonly nextKey: string }>;
}

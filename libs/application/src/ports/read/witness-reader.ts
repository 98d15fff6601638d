import type { Evidence } from '#domain';

/** What this installation last verified of another log. */
export interface WitnessedHead {
  readonly registerId: string;
  readonly origin: string;
  readonly size: number;
  /** As the log served it, with our cosignature below; null where we have not cosigned. */
  readonly note: string;
  readonly cosignedAt: Date | null;
}

export type MirroredContent =
  { readonly kind: 'content'; readonly body: Buffer } | { readonly kind: 'erased' } | { readonly kind: 'unknown' };

/** What others may know of the logs that are followed here. Registers that were removed are left out. */
export abstract class WitnessReader {
  /** By the SHA-256 of the log's origin, in hex. */
  abstract head(originHash: string): Promise<WitnessedHead | null>;
  abstract heads(): Promise<WitnessedHead[]>;
  abstract evidence(): Promise<Evidence[]>;
  abstract statements(registerId: string, from: number, count: number): Promise<Buffer[]>;
  abstract content(registerId: string, digest: Buffer): Promise<MirroredContent>;
}

import type { PeerState } from '#domain';
import type { VersionAddress } from './version-reader.js';

/** Another register that saw the same log, and when it last said so. */
export interface Witness {
  readonly name: string;
  readonly at: Date;
}

/** Where a version of a followed register comes from, and how that was verified. */
export interface Provenance extends VersionAddress {
  readonly registerId: string;
  readonly origin: string;
  readonly entryUri: string;
  readonly leafIndex: number;
  /** Of the content; null for a withdrawal. */
  readonly digest: Buffer | null;
  /** As the register itself says it. */
  readonly statementTime: Date;
  readonly checkpointSize: number;
  readonly checkpointRoot: Buffer;
  readonly keyId: string;
  readonly verifiedAt: Date;
  readonly lastSeenAt: Date;
  readonly witnesses: readonly Witness[];
  /** Address of a proof that anybody can keep and check. */
  readonly receipt: string;
  readonly peerState: PeerState;
  readonly recordState: 'published' | 'withdrawn' | 'erased';
  readonly isErased: boolean;
}

export abstract class ProvenanceReader {
  /** Those of followed registers; our own records and copies have none. */
  abstract findMany(addresses: readonly VersionAddress[]): Promise<Provenance[]>;
}

import type { Evidence, PollSchedule, RecordData, RecordKind, Standing, TrustedKey } from '#domain';
import type { Frontier, RecordHead } from '#transparency-log';
import type { RegisterFacts } from '../registers.js';
import type { PeerPlace } from './peer-source.js';

/** What an operator lets one register hand over. */
export interface PeerLimits {
  readonly mostNewLeaves: number;
  readonly mostLeaves: number;
  readonly mostContentBytes: number;
}

export const PEER_LIMITS: PeerLimits = {
  mostNewLeaves: 10_000,
  mostLeaves: 100_000,
  mostContentBytes: 1_000_000_000,
};

/** A register whose log we follow: what was pinned, and the last state that was verified. */
export interface Peer extends PeerPlace {
  /** Its register here; its records belong to that one. */
  readonly registerId: string;
  readonly slug: string;
  readonly defaultLanguage: string;
  readonly origin: string;
  readonly entryPrefix: string;
  readonly keys: readonly TrustedKey[];
  /** With which it cosigns what it sees of others; null where it has not said. */
  readonly witnessKey: string | null;
  /** Digest of the key that may follow. */
  readonly nextKey: string;
  readonly frontier: Frontier;
  readonly lastTime: number;
  readonly closed: boolean;
  readonly needsUpgrade: boolean;
  /** The newest verified head as it was served, signatures included; null before the first. */
  readonly note: string | null;
  readonly etag: string | null;
  readonly standing: Standing;
  readonly schedule: PollSchedule;
  readonly limits: PeerLimits;
  /** Bytes of contents that were taken in. */
  readonly contentBytes: number;
  readonly verifiedAt: Date | null;
}

export interface NewPeer {
  readonly facts: Omit<RegisterFacts, 'kind'>;
  readonly place: PeerPlace;
  readonly origin: string;
  readonly entryPrefix: string;
  readonly vkeys: readonly string[];
  readonly witnessKey: string | null;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly schedule: PollSchedule;
}

/** What a poll changes of a peer, beside its statements. Members that are absent stay. */
export type PeerChange = Partial<
  Pick<
    Peer,
    | 'baseUrl'
    | 'allowedNetworks'
    | 'keys'
    | 'nextKey'
    | 'frontier'
    | 'lastTime'
    | 'closed'
    | 'needsUpgrade'
    | 'note'
    | 'etag'
    | 'standing'
    | 'schedule'
    | 'limits'
    | 'verifiedAt'
  >
> & { readonly cosignature?: string; readonly cosignedAt?: Date };

/** One version of a foreign record as its statement tells it; its content comes later. */
export interface ForeignVersion {
  readonly recordId: string;
  readonly version: number;
  readonly act: 'put' | 'withdraw';
  readonly digest: Buffer | null;
  readonly size: number | null;
  readonly reason: { readonly [language: string]: string } | null;
  readonly replacedBy: string | null;
  readonly publishedAt: Date;
  readonly leafIndex: number;
  readonly statementDigest: Buffer;
}

export interface PendingContent {
  readonly recordId: string;
  readonly version: number;
  readonly uri: string;
  readonly kind: RecordKind;
  readonly digest: Buffer;
  readonly size: number;
  readonly publishedAt: Date;
  readonly tries: number;
}

/** Why a content could not be taken so far. */
export interface PendingFault {
  readonly record: string;
  readonly version: number;
  readonly reason: string;
  readonly tries: number;
  readonly nextTryAt: Date;
}

/** A content that was verified, with the answers that can be read of it. */
export interface TakenContent {
  readonly digest: Buffer;
  readonly body: Buffer;
  readonly data: RecordData;
}

export interface ForeignRecordHead {
  readonly recordId: string;
  readonly kind: RecordKind;
  readonly version: number;
}

/** A foreign record whose newest put has its content here. */
export interface ReadableRecord {
  readonly recordId: string;
  readonly uri: string;
  readonly kind: RecordKind;
  readonly version: number;
  readonly data: RecordData;
  readonly publishedAt: Date;
  /** The withdrawal behind it, where there is one. */
  readonly withdrawn: { readonly version: number; readonly at: Date } | null;
}

export interface PolledRow {
  readonly at: Date;
  readonly outcome: string;
  readonly detail: { readonly [key: string]: unknown };
}

/** Registers that are followed, within a transaction. */
export abstract class Peers {
  abstract add(peer: NewPeer): Promise<void>;
  /** Locked until the transaction ends. */
  abstract lock(registerId: string): Promise<Peer | null>;
  abstract change(registerId: string, change: PeerChange): Promise<void>;
  /** Slug of the register that follows this log, also where it was removed. */
  abstract findByOrigin(origin: string): Promise<string | null>;
  /** Prefixes of everybody who has records here, with the slug of the register. */
  abstract prefixes(): Promise<readonly { readonly slug: string; readonly prefix: string }[]>;
  abstract addLeaves(registerId: string, from: number, bodies: readonly Buffer[]): Promise<void>;
  abstract noteUnread(registerId: string, indexes: readonly number[]): Promise<void>;
  abstract forgetUnread(registerId: string, indexes: readonly number[]): Promise<void>;
  abstract notePoll(registerId: string, row: PolledRow): Promise<void>;
  abstract addEvidence(id: string, evidence: Evidence): Promise<void>;
  /** What another register saw; a later word of the same one takes the place of an earlier. */
  abstract noteObservation(origin: string, observation: ObservationRow): Promise<void>;
}

/** Records of followed registers, within a transaction. */
export abstract class ForeignRecords {
  /** Local ids of these addresses and the register that has each, whichever it is. */
  abstract holders(
    uris: readonly string[],
  ): Promise<readonly { readonly uri: string; readonly id: string; readonly registerId: string }[]>;
  abstract addVersions(versions: readonly ForeignVersion[]): Promise<void>;
  /** Puts what is to be fetched in order: newest versions first, what they replaced behind them. */
  abstract addPending(registerId: string, versions: readonly ForeignVersion[]): Promise<void>;
  abstract dropPending(versions: readonly { readonly recordId: string; readonly version: number }[]): Promise<void>;
  abstract delayPending(
    delays: readonly {
      readonly recordId: string;
      readonly version: number;
      readonly nextTryAt: Date;
      readonly fault: string;
    }[],
  ): Promise<void>;
  abstract addContents(registerId: string, contents: readonly TakenContent[]): Promise<void>;
  /** Empties contents of this register, those that have not come yet included. Gives the records that say something in them. */
  abstract eraseContents(registerId: string, digests: readonly Buffer[], at: Date): Promise<string[]>;
  /** The newest content of each record, for the read model; records without one are left out. */
  abstract readable(recordIds: readonly string[]): Promise<ReadableRecord[]>;
  /** Kind and newest version of each; of a whole register where no ids are given. */
  abstract describe(registerId: string, recordIds: readonly string[] | null): Promise<readonly ForeignRecordHead[]>;
}

/** What is due, across workers: a lease keeps two from asking the same register. */
export abstract class PeerLeases {
  /** Takes leases on registers whose time has come, at most `limit`. */
  abstract claim(holder: string, limit: number, seconds: number): Promise<string[]>;
  /** One register by its id, whether due or not; false while another holds it. */
  abstract claimOne(registerId: string, holder: string, seconds: number): Promise<boolean>;
  abstract release(registerId: string, holder: string): Promise<void>;
  /**
   * Brings the next visit forward to now, for a register in good standing: at most once in ten minutes each, and sixty a minute
   * in all. Else strangers could use us to poll others.
   */
  abstract hurry(origin: string): Promise<void>;
  /** Brings the next visit forward to when a content is to be tried again: else it would wait as long as the log does. */
  abstract hurryForContents(registerId: string): Promise<void>;
}

export interface ObservationRow {
  readonly witness: string;
  readonly size: number;
  readonly root: Buffer;
  readonly cosignedAt: Date;
}

/** Reads what is known of followed registers, outside transactions. */
export abstract class PeerReader {
  abstract all(): Promise<Peer[]>;
  abstract find(registerId: string): Promise<Peer | null>;
  abstract findBySlug(slug: string): Promise<Peer | null>;
  /** Leaf hashes of the first `count` statements. */
  abstract leafHashes(registerId: string, count: number): Promise<Buffer[]>;
  abstract bodies(registerId: string, from: number, count: number): Promise<Buffer[]>;
  /** Statements that were kept and not understood, oldest first. */
  abstract unread(registerId: string, limit: number): Promise<{ readonly index: number; readonly body: Buffer }[]>;
  abstract heads(registerId: string, uris: readonly string[]): Promise<ReadonlyMap<string, RecordHead>>;
  abstract pending(registerId: string, limit: number): Promise<PendingContent[]>;
  abstract faults(registerId: string, limit: number): Promise<PendingFault[]>;
  abstract countPending(registerId: string): Promise<number>;
  abstract polls(registerId: string, limit: number): Promise<PolledRow[]>;
  abstract evidence(origin: string | null): Promise<Evidence[]>;
}

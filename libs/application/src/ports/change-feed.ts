import type { RecordData } from '#domain';
import type { IndexedVersion } from './search-index.js';

/** The newest version of a published entry with everything that any index needs of it. */
export interface IndexableEntry {
  readonly recordId: string;
  readonly version: number;
  readonly uri: string;
  readonly shortCode: string | null;
  readonly register: {
    readonly slug: string;
    readonly kind: 'city' | 'mirror' | 'peer';
    readonly defaultLanguage: string;
  };
  readonly data: RecordData;
  readonly mainLanguage: string;
  readonly organisationId: string | null;
  readonly productId: string | null;
  /** Local ids by address of those suppliers that are records here. */
  readonly supplierIds: { readonly [uri: string]: string };
  /** What deployments of one product share. */
  readonly productKey: string;
  readonly changedAt: Date;
}

/** What became of all entries that changed in a stretch of the change table. */
export interface ChangedEntries {
  /** Always the newest state, so that reading a stretch twice does no harm. */
  readonly published: readonly IndexableEntry[];
  /** No longer to be found: withdrawn or erased. */
  readonly removed: readonly string[];
  /** The position of the last change read. */
  readonly position: number;
}

/** Reads the installation-wide change table in order. */
export abstract class ChangeFeed {
  /** Position of the newest change; 0 when there is none. */
  abstract newestPosition(): Promise<number>;
  /** What changed after a position, at most `limit` changes; null when nothing did. */
  abstract readAfter(position: number, limit: number): Promise<ChangedEntries | null>;
  /** Published entries in the order of record id, after the one given. */
  abstract entriesAfter(recordId: string | null, limit: number): Promise<IndexableEntry[]>;
  /** The published ones among these. */
  abstract entries(recordIds: readonly string[]): Promise<IndexableEntry[]>;
  /** Newest versions of all published entries, in portions and in any order. */
  abstract versions(): AsyncIterable<readonly IndexedVersion[]>;
}

/**
 * How far each index has read the change table. A cursor is moved by one worker at a time: the one that holds its lease.
 * A worker that dies loses the lease when its time is over; by the database's clock, so that workers' clocks do not matter.
 */
export abstract class SearchCursors {
  /** Takes or renews the lease and gives the position; null while another holder has it. */
  abstract lease(name: CursorName, holder: string, seconds: number): Promise<number | null>;
  /** Moves the cursor and renews the lease; false when the lease was lost meanwhile, and then nothing moved. */
  abstract move(name: CursorName, holder: string, to: CursorMove): Promise<boolean>;
  abstract release(name: CursorName, holder: string): Promise<void>;
  abstract position(name: CursorName): Promise<number>;
}

export interface CursorMove {
  readonly position: number;
  /** How long the lease holds from now on. */
  readonly seconds: number;
}

/** `engine`: the search engine's index. `fulltext`: the table that stands in for it. */
export type IndexName = 'engine' | 'fulltext';

/**
 * `reindex` has no position: its lease keeps two from building the same second index. `words`: up to where the register's
 * words were learnt. `gossip`: the time of its last round.
 */
export type CursorName = IndexName | 'reindex' | 'words' | 'gossip';

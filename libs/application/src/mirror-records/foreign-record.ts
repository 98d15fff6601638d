import type { RecordData, RecordKind } from '#domain';
import type { ExportedVersion } from '../ports/register-export.js';

/** What identifies a record of a foreign register. `sourceKey` is the source's own id, unique per kind. */
export interface ForeignIdentity {
  readonly kind: RecordKind;
  readonly sourceKey: string;
  readonly uri: string;
  readonly sourceUrl: string | null;
}

/** One record as an importer read it. */
export interface ForeignRecord extends ForeignIdentity {
  readonly data: RecordData;
}

export interface ForeignBatch {
  readonly registerId: string;
  /** All of one kind, with distinct keys. A few hundred at a time keep the locks short and the memory flat. */
  readonly records: readonly ForeignRecord[];
  /** ISO date of the snapshot, when it is not today's. */
  readonly observedAt: string | null;
}

/** One record with everything that its register published of it, oldest first. */
export interface ForeignHistory extends ForeignIdentity {
  readonly versions: readonly ExportedVersion[];
}

export interface HistoryBatch {
  readonly registerId: string;
  /** With distinct keys per kind. */
  readonly records: readonly ForeignHistory[];
}

/** What became of each record, in the order of the batch. */
export type Mirroring = 'created' | 'changed' | 'unchanged';

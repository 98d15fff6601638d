import type { RecordKind } from '#domain';
import type { RecordOutcome } from './import-report.js';
import type { ImportedRecord } from './imported-row.js';

/** What became of one record: `recordId` only where it can be published now. */
export interface Placed {
  readonly outcome: RecordOutcome;
  readonly recordId: string | null;
}

/** Where imported records go. Gives them their addresses. */
export interface Destination {
  addressOf(kind: RecordKind, sourceKey: string): string | null;
  /** Records of one kind with distinct keys, whose names are resolved; in one transaction. */
  place(records: readonly ImportedRecord[]): Promise<readonly Placed[]>;
}

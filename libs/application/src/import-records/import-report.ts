import type { RecordKind } from '#domain';

export type RecordOutcome = 'created' | 'changed' | 'unchanged';

export interface RefusedRow {
  readonly line: number;
  readonly reason: string;
}

/** What an import did, or would do. */
export interface ImportReport {
  readonly rows: number;
  readonly records: Readonly<Partial<Record<RecordKind, Readonly<Record<RecordOutcome, number>>>>>;
  /** Records that were published at once; own records only. */
  readonly published: number;
  /** Own records that stay drafts because the publication rule blocks them. */
  readonly blocked: number;
  readonly refused: readonly RefusedRow[];
}

/** Keeps the count while rows pass. */
export class ImportTally {
  rows = 0;
  published = 0;
  blocked = 0;
  private readonly refused: RefusedRow[] = [];
  private readonly records: Partial<Record<RecordKind, Record<RecordOutcome, number>>> = {};

  count(kind: RecordKind, outcome: RecordOutcome): void {
    const counts = (this.records[kind] ??= { created: 0, changed: 0, unchanged: 0 });
    counts[outcome]++;
  }

  refuse(line: number, reason: string): void {
    this.refused.push({ line, reason });
  }

  report(): ImportReport {
    const refused = this.refused.sort((a, b) => a.line - b.line);
    return { rows: this.rows, records: this.records, published: this.published, blocked: this.blocked, refused };
  }
}

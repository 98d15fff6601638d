import { RECORD_KINDS, type RecordKind } from '#domain';
import type { Destination } from './destination.js';
import type { ImportTally } from './import-report.js';
import type { ImportedRecord } from './imported-row.js';
import { resolveNames } from './resolve-names.js';
import { rowFaultOf } from './row-fault.js';

/** Locks stay short and memory flat; larger batches were not faster. */
const BATCH = 250;

/** Entries name all the others, so they come last. */
const ORDER: readonly RecordKind[] = RECORD_KINDS.toSorted((a, b) => rank(a) - rank(b));

function rank(kind: RecordKind): number {
  return ['organisation', 'supplier', 'product', 'algorithm'].indexOf(kind);
}

interface Waiting {
  readonly line: number;
  readonly record: ImportedRecord;
}

/**
 * Gathers records and stores them batch by batch. While one batch is being stored the next is read: the database and the
 * reader then work at the same time.
 */
export class RowBatches {
  private waiting: Waiting[] = [];
  private storing: Promise<void> = Promise.resolve();

  constructor(
    private readonly destination: Destination,
    private readonly tally: ImportTally,
    private readonly publish: (recordId: string) => Promise<void>,
  ) {}

  async add(line: number, records: readonly ImportedRecord[]): Promise<void> {
    for (const record of records) this.waiting.push({ line, record });
    if (this.waiting.length < BATCH) return;
    await this.storing;
    this.start();
    // A fault shows at the next batch; nobody may call it unhandled until then.
    this.storing.catch(() => undefined);
  }

  async finish(): Promise<void> {
    await this.storing;
    this.start();
    await this.storing;
  }

  private start(): void {
    const batch = this.waiting;
    this.waiting = [];
    this.storing = this.store(batch);
  }

  private async store(batch: readonly Waiting[]): Promise<void> {
    for (const kind of ORDER) {
      let open = batch.filter(({ record }) => record.kind === kind);
      while (open.length > 0) {
        const resolved = open.map(({ line, record }) => ({
          line,
          record,
          ...resolveNames(record.data, this.addressOf),
        }));
        const ready = resolved.filter(({ isComplete }) => isComplete);
        // What names a record that was refused will never be resolved, and is stored with the name alone.
        const next = ready.length > 0 ? ready : resolved;
        await this.place(next.map(({ line, record, data }) => ({ line, record: { ...record, data } })));
        open = next === resolved ? [] : open.filter((_, i) => resolved[i]?.isComplete !== true);
      }
    }
  }

  private readonly addressOf = (kind: RecordKind, sourceKey: string) => this.destination.addressOf(kind, sourceKey);

  private async place(batch: readonly Waiting[]): Promise<void> {
    const records = batch.map(({ record }) => record);
    try {
      const placed = await this.destination.place(records);
      for (const [i, { outcome, recordId }] of placed.entries()) {
        const record = records[i];
        if (record) this.tally.count(record.kind, outcome);
        if (recordId !== null) await this.publish(recordId);
      }
    } catch (error) {
      const reason = rowFaultOf(error);
      if (reason === null) throw error;
      const [single] = batch;
      if (batch.length === 1 && single) this.tally.refuse(single.line, reason);
      else for (const waiting of batch) await this.place([waiting]);
    }
  }
}

import type { MirrorRecordsService } from '../mirror-records/mirror-records.service.js';
import type { ImportTally } from './import-report.js';
import type { ImportedHistory } from './imported-row.js';
import { rowFaultOf } from './row-fault.js';

/** Versions held in memory at once; a text may be 256 KiB long. */
const VERSIONS_AT_ONCE = 100;

interface Waiting {
  readonly line: number;
  readonly history: ImportedHistory;
}

/** Copies records with their past, some at a time; one that the database refuses does not stop the others. */
export class HistoryBatches {
  private waiting: Waiting[] = [];
  private versions = 0;

  constructor(
    private readonly service: Pick<MirrorRecordsService, 'mirrorHistories'>,
    private readonly run: { readonly registerId: string; readonly actor: string },
    private readonly tally: ImportTally,
  ) {}

  async add(line: number, history: ImportedHistory): Promise<void> {
    this.waiting.push({ line, history });
    this.versions += history.versions.length;
    if (this.versions >= VERSIONS_AT_ONCE) await this.finish();
  }

  async finish(): Promise<void> {
    const batch = this.waiting;
    this.waiting = [];
    this.versions = 0;
    if (batch.length > 0) await this.copy(batch);
  }

  private async copy(batch: readonly Waiting[]): Promise<void> {
    const { registerId, actor } = this.run;
    const records = batch.map(({ history }) => history);
    try {
      const outcomes = await this.service.mirrorHistories({ registerId, records }, actor);
      for (const [i, { kind }] of records.entries()) this.tally.count(kind, outcomes[i] ?? 'unchanged');
    } catch (error) {
      const reason = rowFaultOf(error);
      if (reason === null) throw error;
      const [single] = batch;
      if (batch.length === 1 && single) this.tally.refuse(single.line, reason);
      else for (const waiting of batch) await this.copy([waiting]);
    }
  }
}

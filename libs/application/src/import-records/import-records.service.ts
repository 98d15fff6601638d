import { Injectable } from '@nestjs/common';
import { MirrorRecordsService } from '../mirror-records/mirror-records.service.js';
import { MoveInRecordsService } from '../move-in-records/move-in-records.service.js';
import { Clock } from '../ports/clock.js';
import type { City, Mirror } from '../ports/registers.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublishRecordService } from '../publish-record/publish-record.service.js';
import { Comparing } from './comparing.js';
import type { Destination } from './destination.js';
import { HistoryBatches } from './history-batches.js';
import { ImportTally, type ImportReport } from './import-report.js';
import type { ImportedRow } from './imported-row.js';
import { MirrorDestination } from './mirror-destination.js';
import { newestOfHistory } from './newest-of-history.js';
import { OwnDestination } from './own-destination.js';
import { RowBatches } from './row-batches.js';
import { RowGate } from './row-gate.js';

export interface ImportJob {
  /** A city takes the records in as its own drafts; a mirror shows them as a copy. */
  readonly register: City | Mirror;
  /** `compare` maps, checks and compares everything and stores nothing. */
  readonly mode: 'store' | 'compare';
  /** Own records only: whether those that pass the rule become public at once. */
  readonly publishing: 'as-drafts' | 'at-once';
  /** ISO date of the snapshot, when the file is not of today. */
  readonly observedAt: string | null;
  readonly actor: string;
}

/** Called now and then with the number of rows that are done. */
export type ImportProgress = (rows: number) => void;

/**
 * Takes rows in, from whatever importer. One bad row never stops the others; every batch is one transaction per kind, and what
 * is there already stays unchanged, so an import that broke off is simply repeated.
 */
@Injectable()
export class ImportRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly mirrorRecords: MirrorRecordsService,
    private readonly moveInRecords: MoveInRecordsService,
    private readonly publishRecord: PublishRecordService,
  ) {}

  async run(
    job: ImportJob,
    rows: AsyncIterable<ImportedRow>,
    progress: ImportProgress = () => undefined,
  ): Promise<ImportReport> {
    const tally = new ImportTally();
    const gate = new RowGate();
    const publish =
      job.mode === 'store' && job.publishing === 'at-once' ? this.publisher(job, tally) : () => Promise.resolve();
    const batches = new RowBatches(this.destinationOf(job), tally, publish);
    const histories = this.historyBatches(job, tally);
    for await (const read of rows) {
      tally.rows++;
      const isMovedIn = read.kind === 'history' && job.register.kind === 'city';
      const row = isMovedIn ? newestOfHistory(read.line, read.record) : read;
      if (row.kind === 'refused') tally.refuse(row.line, row.reason);
      else if (row.kind === 'history') {
        const reason = gate.refuse(row.line, row.record);
        if (reason !== null) tally.refuse(row.line, reason);
        else await histories.add(row.line, row.record);
      } else {
        const passed = gate.pass(row.line, row.records);
        if ('reason' in passed) tally.refuse(row.line, passed.reason);
        else await batches.add(row.line, passed);
      }
      if (tally.rows % 100 === 0) progress(tally.rows);
    }
    await batches.finish();
    await histories.finish();
    progress(tally.rows);
    if (job.mode === 'store') await this.noteImport(job);
    return tally.report();
  }

  private destinationOf({ register, mode, observedAt, actor }: ImportJob): Destination {
    const comparing = mode === 'compare' ? new Comparing(this.unitOfWork) : null;
    if (register.kind === 'mirror')
      return new MirrorDestination(register, comparing ?? this.mirrorRecords, { observedAt, actor });
    return new OwnDestination(register, comparing ?? this.moveInRecords, actor);
  }

  private historyBatches({ register, mode, actor }: ImportJob, tally: ImportTally): HistoryBatches {
    const service = mode === 'compare' ? new Comparing(this.unitOfWork) : this.mirrorRecords;
    return new HistoryBatches(service, { registerId: register.id, actor }, tally);
  }

  private publisher({ register, actor }: ImportJob, tally: ImportTally): (recordId: string) => Promise<void> {
    return async (recordId) => {
      if (register.kind !== 'city') return;
      const { kind } = await this.publishRecord.publish(recordId, actor);
      if (kind === 'published') tally.published++;
      if (kind === 'blocked') tally.blocked++;
    };
  }

  private noteImport({ register, observedAt }: ImportJob): Promise<void> {
    return this.unitOfWork.run(({ registers }) => registers.noteImport(register.id, this.clock.now(), observedAt));
  }
}

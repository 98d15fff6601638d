import { Injectable } from '@nestjs/common';
import { completenessOf, composeContent, digestOfData } from '#domain';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { Mirror } from '../ports/registers.js';
import type { StoredRecord, VersionHead } from '../ports/repositories.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';
import { appendVersions, type ReadyVersion } from '../versions/append-versions.js';
import { compareHistories } from './compare-histories.js';
import { copyHistories } from './copy-histories.js';
import { findOrAdd, keyOf } from './find-or-add.js';
import type { ForeignBatch, ForeignRecord, HistoryBatch, Mirroring } from './foreign-record.js';

/** Copies records of a foreign register: public at once, versioned, never logged as ours and never judged by our rule. */
@Injectable()
export class MirrorRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  mirror(batch: ForeignBatch, actor: string): Promise<Mirroring[]> {
    return this.unitOfWork.run(async (tx) => {
      const register = await findMirror(tx, batch.registerId);
      const now = this.clock.now();
      const stored = await findOrAdd(tx, register, batch.records, this.randomness);
      const heads = new Map((await tx.versions.heads(stored.map(({ id }) => id))).map((head) => [head.recordId, head]));
      const outcomes: Mirroring[] = [];
      const ready: ReadyVersion[] = [];
      batch.records.forEach((foreign, i) => {
        const record = stored[i];
        if (!record) throw new Error('every record was found or added');
        const version = this.prepare(foreign, record, heads.get(record.id) ?? null, batch.observedAt);
        outcomes.push(version === null ? 'unchanged' : version.head ? 'changed' : 'created');
        if (version) ready.push(version);
      });
      await tx.audit.record(
        ready.map(({ record }) => ({ actor, act: 'mirror', registerId: register.id, recordId: record.id })),
        now,
      );
      await appendVersions(tx, register, ready, now);
      return outcomes;
    });
  }

  /** The same for a source that tells its past: versions are kept, withdrawals followed, a text that had to go stays gone. */
  mirrorHistories(batch: HistoryBatch, actor: string): Promise<Mirroring[]> {
    return this.unitOfWork.run(async (tx) => {
      const register = await findMirror(tx, batch.registerId);
      const now = this.clock.now();
      const stored = await findOrAdd(tx, register, batch.records, this.randomness);
      const compared = await compareHistories(tx, batch.records, new Map(stored.map((one) => [keyOf(one), one])));
      const gains = stored.flatMap((record, i) => {
        const versions = compared[i]?.missing ?? [];
        return versions.length > 0 ? [{ record, versions }] : [];
      });
      await tx.audit.record(
        gains.map(({ record }) => ({ actor, act: 'mirror', registerId: register.id, recordId: record.id })),
        now,
      );
      await copyHistories(tx, register, gains, now);
      return compared.map(({ outcome }) => outcome);
    });
  }

  private prepare(
    foreign: ForeignRecord,
    record: StoredRecord,
    head: VersionHead | null,
    observedAt: string | null,
  ): ReadyVersion | null {
    if (head?.dataDigest?.equals(digestOfData(foreign.data))) return null;
    const content = composeContent(record, foreign.data, this.randomness.bytes(16).toString('hex'));
    const { score } = completenessOf(foreign.kind, foreign.data, { region: null });
    return { record, data: foreign.data, content, score, observedAt, head };
  }
}

async function findMirror(tx: Transaction, registerId: string): Promise<Mirror> {
  const register = await tx.registers.find(registerId);
  if (register?.kind !== 'mirror') throw new Error(`${registerId} is not a mirror`);
  return register;
}

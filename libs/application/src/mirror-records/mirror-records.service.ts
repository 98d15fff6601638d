import { Injectable } from '@nestjs/common';
import { completenessOf, composeContent, digestOfData, type RecordData, type RecordKind } from '#domain';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { Mirror } from '../ports/registers.js';
import type { NewRecord, StoredRecord, VersionHead } from '../ports/repositories.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';
import { appendVersions, type ReadyVersion } from '../versions/append-versions.js';

/** One record as an importer read it. `sourceKey` is the source's own id, unique per kind. */
export interface ForeignRecord {
  readonly kind: RecordKind;
  readonly sourceKey: string;
  readonly uri: string;
  readonly sourceUrl: string | null;
  readonly data: RecordData;
}

export interface ForeignBatch {
  readonly registerId: string;
  /** All of one kind, with distinct keys. A few hundred at a time keep the locks short and the memory flat. */
  readonly records: readonly ForeignRecord[];
  /** ISO date of the snapshot, when it is not today's. */
  readonly observedAt: string | null;
}

/** What became of each record, in the order of the batch. */
export type Mirroring = 'created' | 'changed' | 'unchanged';

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
      const register = await tx.registers.find(batch.registerId);
      if (register?.kind !== 'mirror') throw new Error(`${batch.registerId} is not a mirror`);
      const now = this.clock.now();
      const stored = await this.findOrAdd(tx, register, batch.records);
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

  private async findOrAdd(
    tx: Transaction,
    register: Mirror,
    foreign: readonly ForeignRecord[],
  ): Promise<StoredRecord[]> {
    const kind = foreign[0]?.kind;
    if (!kind) return [];
    const present = await tx.records.lockBySourceKeys(
      register.id,
      kind,
      foreign.map(({ sourceKey }) => sourceKey),
    );
    const byKey = new Map(present.map((record) => [record.sourceKey, record]));
    const added: NewRecord[] = foreign
      .filter(({ sourceKey }) => !byKey.has(sourceKey))
      .map(({ sourceKey, uri, sourceUrl }) => ({
        id: this.randomness.id(),
        registerId: register.id,
        kind,
        uri,
        sourceKey,
        sourceUrl,
        shortCode: null,
        state: 'published',
      }));
    await tx.records.add(added);
    for (const record of added) byKey.set(record.sourceKey, { ...record, version: 0 });
    return foreign.flatMap(({ sourceKey }) => byKey.get(sourceKey) ?? []);
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

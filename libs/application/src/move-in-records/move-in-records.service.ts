import { Injectable } from '@nestjs/common';
import { digestOfData, shortCodeFrom, type RecordData, type RecordKind } from '#domain';
import { Clock } from '../ports/clock.js';
import { Randomness } from '../ports/randomness.js';
import type { City } from '../ports/registers.js';
import type { NewRecord, StoredDraft, StoredRecord } from '../ports/repositories.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';

/** A city's own record from its former system. Its address here is new; the old key makes repeating harmless. */
export interface OwnRecord {
  readonly kind: RecordKind;
  readonly sourceKey: string;
  readonly sourceUrl: string | null;
  readonly data: RecordData;
}

export interface OwnBatch {
  readonly registerId: string;
  readonly records: readonly OwnRecord[];
}

export interface MoveIn {
  readonly recordId: string;
  readonly uri: string;
  readonly outcome: 'created' | 'changed' | 'unchanged';
}

/** Moves a city's own records in, as drafts: each still has to pass the publication rule. */
@Injectable()
export class MoveInRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
  ) {}

  moveIn(batch: OwnBatch, actor: string): Promise<MoveIn[]> {
    return this.unitOfWork.run(async (tx) => {
      const city = await tx.registers.find(batch.registerId);
      if (city?.kind !== 'city') throw new Error(`${batch.registerId} is not a city`);
      const stored = await this.findOrAdd(tx, city, batch.records);
      const heads = new Map((await tx.versions.heads(stored.map(({ id }) => id))).map((head) => [head.recordId, head]));
      const drafts = new Map(
        (await tx.drafts.findMany(stored.map(({ id }) => id))).map((draft) => [draft.recordId, draft]),
      );
      const saved: StoredDraft[] = [];
      const now = this.clock.now();
      const outcomes = batch.records.map(({ data }, i): MoveIn => {
        const record = stored[i];
        if (!record) throw new Error('every record was found or added');
        const draft = drafts.get(record.id);
        const digest = digestOfData(data);
        const present = draft ? digestOfData(draft.data) : heads.get(record.id)?.dataDigest;
        if (present?.equals(digest)) return { recordId: record.id, uri: record.uri, outcome: 'unchanged' };
        saved.push({
          recordId: record.id,
          data,
          revision: (draft?.revision ?? 0) + 1,
          updatedAt: now,
          updatedBy: actor,
        });
        return { recordId: record.id, uri: record.uri, outcome: present ? 'changed' : 'created' };
      });
      await tx.drafts.save(saved);
      await tx.audit.record(
        saved.map(({ recordId }) => ({ actor, act: 'move-in', registerId: city.id, recordId })),
        now,
      );
      return outcomes;
    });
  }

  private async findOrAdd(tx: Transaction, city: City, own: readonly OwnRecord[]): Promise<StoredRecord[]> {
    const found = new Map<string, StoredRecord>();
    for (const kind of new Set(own.map((record) => record.kind))) {
      const keys = own.filter((record) => record.kind === kind).map(({ sourceKey }) => sourceKey);
      for (const record of await tx.records.lockBySourceKeys(city.id, kind, keys))
        found.set(`${kind} ${record.sourceKey}`, record);
    }
    const added = own
      .filter(({ kind, sourceKey }) => !found.has(`${kind} ${sourceKey}`))
      .map((record) => this.identify(city, record));
    await tx.records.add(added);
    for (const record of added) found.set(`${record.kind} ${record.sourceKey}`, { ...record, version: 0 });
    return own.flatMap(({ kind, sourceKey }) => found.get(`${kind} ${sourceKey}`) ?? []);
  }

  private identify(city: City, { kind, sourceKey, sourceUrl }: OwnRecord): NewRecord {
    const id = this.randomness.id();
    const shortCode = kind === 'algorithm' ? shortCodeFrom(this.randomness.bytes(7)) : null;
    return {
      id,
      registerId: city.id,
      kind,
      uri: `${city.prefix}${kind}/${id}`,
      sourceKey,
      sourceUrl,
      shortCode,
      state: 'draft',
    };
  }
}

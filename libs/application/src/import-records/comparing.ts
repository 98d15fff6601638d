import { digestOfData } from '#domain';
import { compareHistories } from '../mirror-records/compare-histories.js';
import { findStored } from '../mirror-records/find-or-add.js';
import type { ForeignBatch, HistoryBatch, Mirroring } from '../mirror-records/foreign-record.js';
import type { MoveIn, OwnBatch } from '../move-in-records/move-in-records.service.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';

/** Stands in for both ways in: says what they would do and writes nothing. */
export class Comparing {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async mirror(batch: ForeignBatch): Promise<Mirroring[]> {
    return (await this.moveIn(batch)).map(({ outcome }) => outcome);
  }

  mirrorHistories({ registerId, records }: HistoryBatch): Promise<Mirroring[]> {
    return this.unitOfWork.run(async (tx) => {
      const stored = await findStored(tx, registerId, records);
      return (await compareHistories(tx, records, stored)).map(({ outcome }) => outcome);
    });
  }

  moveIn({ registerId, records }: Pick<OwnBatch, 'registerId' | 'records'>): Promise<MoveIn[]> {
    const [kind, keys] = [records[0]?.kind, records.map(({ sourceKey }) => sourceKey)];
    return this.unitOfWork.run(async (tx) => {
      const stored = kind ? await tx.records.lockBySourceKeys(registerId, kind, keys) : [];
      const byKey = new Map(stored.map((record) => [record.sourceKey, record]));
      const ids = stored.map(({ id }) => id);
      const present = new Map((await tx.versions.heads(ids)).map((head) => [head.recordId, head.dataDigest]));
      for (const draft of await tx.drafts.findMany(ids)) present.set(draft.recordId, digestOfData(draft.data));
      return records.map(({ sourceKey, data }) => {
        const record = byKey.get(sourceKey);
        const digest = record ? present.get(record.id) : undefined;
        const outcome = !digest ? 'created' : digest.equals(digestOfData(data)) ? 'unchanged' : 'changed';
        return { recordId: record?.id ?? '', uri: record?.uri ?? '', outcome };
      });
    });
  }
}

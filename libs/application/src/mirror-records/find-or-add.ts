import type { Randomness } from '../ports/randomness.js';
import type { Mirror } from '../ports/registers.js';
import type { NewRecord, StoredRecord } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import type { ForeignIdentity } from './foreign-record.js';

/** Those of the records that are here, locked, by `keyOf`. */
export async function findStored(
  tx: Transaction,
  registerId: string,
  foreign: readonly ForeignIdentity[],
): Promise<Map<string, StoredRecord>> {
  const found = new Map<string, StoredRecord>();
  for (const [kind, records] of Map.groupBy(foreign, (record) => record.kind)) {
    const keys = records.map(({ sourceKey }) => sourceKey);
    for (const record of await tx.records.lockBySourceKeys(registerId, kind, keys)) found.set(keyOf(record), record);
  }
  return found;
}

/** Every record of the batch, in its order; those that are new are added, without a version so far. */
export async function findOrAdd(
  tx: Transaction,
  register: Mirror,
  foreign: readonly ForeignIdentity[],
  randomness: Randomness,
): Promise<StoredRecord[]> {
  const found = await findStored(tx, register.id, foreign);
  const added = foreign
    .filter((record) => !found.has(keyOf(record)))
    .map(({ kind, sourceKey, uri, sourceUrl }): NewRecord => {
      const id = randomness.id();
      return { id, registerId: register.id, kind, uri, sourceKey, sourceUrl, shortCode: null, state: 'published' };
    });
  await tx.records.add(added);
  for (const record of added) found.set(keyOf(record), { ...record, version: 0 });
  return foreign.flatMap((record) => found.get(keyOf(record)) ?? []);
}

export function keyOf({ kind, sourceKey }: Pick<StoredRecord, 'kind' | 'sourceKey'>): string {
  return `${kind} ${sourceKey ?? ''}`;
}

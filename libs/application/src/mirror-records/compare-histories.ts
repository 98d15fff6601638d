import type { ExportedVersion } from '../ports/register-export.js';
import type { StoredRecord } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { keyOf } from './find-or-add.js';
import type { ForeignHistory, Mirroring } from './foreign-record.js';
import { missingVersions } from './missing-versions.js';

export interface Comparison {
  readonly outcome: Mirroring;
  readonly missing: readonly ExportedVersion[];
}

/** What each record would gain, in the order of the records; `stored` holds those that are here, by `keyOf`. */
export async function compareHistories(
  tx: Transaction,
  records: readonly ForeignHistory[],
  stored: ReadonlyMap<string, StoredRecord>,
): Promise<Comparison[]> {
  const ids = [...stored.values()].map(({ id }) => id);
  const traces = Map.groupBy(await tx.versions.traces(ids), ({ recordId }) => recordId);
  return records.map((record) => {
    const present = traces.get(stored.get(keyOf(record))?.id ?? '') ?? [];
    const missing = missingVersions(record.versions, present);
    return { outcome: present.length === 0 ? 'created' : missing.length > 0 ? 'changed' : 'unchanged', missing };
  });
}

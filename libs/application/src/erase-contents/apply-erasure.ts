import type { RecordOfContent } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';

/**
 * Takes texts away where they stand. A record whose newest text is among them is erased until a clean version is published.
 * Locks the records before anything else, as publishing does; the log and the change table follow.
 */
export async function emptyContents(
  tx: Transaction,
  registerId: string,
  digests: readonly Buffer[],
  at: Date,
): Promise<RecordOfContent[]> {
  await tx.versions.lockRecordsOf(registerId, digests);
  await tx.contents.erase(registerId, digests, at);
  const touched = await tx.versions.recordsOfContents(registerId, digests);
  const gone = touched.filter(({ newest }) => newest === 'erased');
  await tx.records.setPublished(gone.map(({ recordId, version }) => ({ recordId, version, state: 'erased' })));
  return touched;
}

/**
 * Lets lists and indexes forget what was taken away; under the lock of the change table, like everything that writes the read
 * model.
 */
export async function tellErased(
  tx: Transaction,
  registerId: string,
  touched: readonly RecordOfContent[],
  at: Date,
): Promise<void> {
  await tx.changes.append(
    touched.map(({ recordId, kind, version }) => ({ registerId, recordId, kind, version, act: 'erase' })),
    at,
  );
  await tx.publicRecords.remove(touched.flatMap(({ recordId, newest }) => (newest === 'erased' ? [recordId] : [])));
}

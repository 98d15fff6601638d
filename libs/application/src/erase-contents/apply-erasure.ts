import type { Transaction } from '../ports/unit-of-work.js';

/**
 * Takes texts away wherever they stand: the bytes, the read model, and through the change table every index. A record whose
 * newest text is among them is erased until a clean version is published. Gives how many records it touched.
 */
export async function applyErasure(
  tx: Transaction,
  registerId: string,
  digests: readonly Buffer[],
  at: Date,
): Promise<number> {
  await tx.contents.erase(registerId, digests, at);
  const touched = await tx.versions.recordsOfContents(registerId, digests);
  const gone = touched.filter(({ newest }) => newest === 'erased');
  await tx.records.setPublished(gone.map(({ recordId, version }) => ({ recordId, version, state: 'erased' })));
  await tx.changes.append(
    touched.map(({ recordId, kind, version }) => ({ registerId, recordId, kind, version, act: 'erase' })),
    at,
  );
  // Under the lock of the change table, like everything that writes the read model.
  await tx.publicRecords.remove(gone.map(({ recordId }) => recordId));
  return touched.length;
}

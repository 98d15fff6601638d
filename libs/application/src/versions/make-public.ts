import type { NewChange, PublicRecordRow } from '../ports/ledger.js';
import type { Transaction } from '../ports/unit-of-work.js';

/**
 * Notes the changes, shows the records and links both ways: what they name, and what waited for them. The changes come first,
 * since their lock makes all that follows happen one transaction after another: neither of two records that name each other
 * and become public at the same moment can be missed, and nobody waits for rows that the other has locked.
 */
export async function makePublic(
  tx: Transaction,
  changes: readonly NewChange[],
  rows: readonly PublicRecordRow[],
  now: Date,
): Promise<void> {
  await tx.changes.append(changes, now);
  await tx.publicRecords.put(rows);
  const linked = await tx.publicRecords.link(rows.map(({ recordId }) => recordId));
  const noted = new Set(changes.map(({ recordId }) => recordId));
  await tx.changes.append(
    linked.filter(({ recordId }) => !noted.has(recordId)).map((record) => ({ ...record, act: 'link' })),
    now,
  );
}

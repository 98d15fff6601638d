import { completenessOf, productKey, summarise } from '#domain';
import type { NewChange, PublicRecordRow } from '../ports/ledger.js';
import type { ExportedVersion } from '../ports/register-export.js';
import type { Mirror } from '../ports/registers.js';
import type { NewVersion, StoredRecord } from '../ports/repositories.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { contentOf, dataOf, tracesOf } from '../versions/exported-content.js';
import { makePublic } from '../versions/make-public.js';

/** A record and the versions that it gains, oldest first; at least one. */
export interface Gain {
  readonly record: StoredRecord;
  readonly versions: readonly ExportedVersion[];
}

/**
 * Writes foreign versions behind those that are here: their exact bytes, so that anybody can compare them with the source's log,
 * under numbers of our own and with our time. The source's time stands beside it, to the day.
 */
export async function copyHistories(
  tx: Transaction,
  register: Mirror,
  gains: readonly Gain[],
  now: Date,
): Promise<void> {
  if (gains.length === 0) return;
  await writeContents(tx, register, gains);
  await tx.versions.add(gains.flatMap((gain) => newVersions(gain, now)));
  const heads = gains.map((gain) => ({ recordId: gain.record.id, version: newestNumber(gain), state: stateOf(gain) }));
  await tx.records.setPublished(heads);
  const changes = gains.map((gain): NewChange => {
    const { id: recordId, kind } = gain.record;
    const act = stateOf(gain) === 'withdrawn' ? 'withdraw' : 'put';
    return { registerId: register.id, recordId, kind, version: newestNumber(gain), act };
  });
  await makePublic(
    tx,
    changes,
    gains.flatMap((gain) => publicRow(register, gain, now) ?? []),
    now,
  );
  for (const gain of gains)
    if (stateOf(gain) === 'withdrawn') await tx.publicRecords.setWithdrawn(gain.record.id, newestNumber(gain), now);
}

async function writeContents(tx: Transaction, register: Mirror, gains: readonly Gain[]): Promise<void> {
  const versions = gains.flatMap((gain) => gain.versions);
  await tx.contents.add(
    register.id,
    versions.flatMap((version) => contentOf(version) ?? []),
  );
  for (const { digest, erasedAt } of versions)
    if (digest && erasedAt) await tx.contents.addErased(register.id, digest, erasedAt);
}

function newVersions({ record, versions }: Gain, now: Date): NewVersion[] {
  return versions.map((told, i) => {
    const data = dataOf(told);
    return {
      recordId: record.id,
      version: record.version + i + 1,
      act: told.act,
      content: tracesOf(told),
      reason: told.reason,
      replacedBy: told.replacedBy,
      publishedAt: now,
      observedAt: told.observedAt ?? told.publishedAt.toISOString().slice(0, 10),
      leafIndex: null,
      statementDigest: null,
      score: data && completenessOf(record.kind, data, { region: null }).score,
    };
  });
}

/** Null where no version brings a text: a withdrawal alone changes the state only. */
function publicRow(register: Mirror, { record, versions }: Gain, now: Date): PublicRecordRow | null {
  const index = versions.findLastIndex((version) => dataOf(version) !== null);
  const newest = versions[index];
  const data = newest && dataOf(newest);
  if (!data) return null;
  const summary = summarise(record.kind, data, register.defaultLanguage);
  return {
    recordId: record.id,
    registerId: register.id,
    kind: record.kind,
    state: 'published',
    version: record.version + index + 1,
    summary,
    productKey: productKey(summary, { uri: record.uri, mirrored: 'mirrored' }),
    score: completenessOf(record.kind, data, { region: null }).score,
    changedAt: now,
  };
}

function newestNumber({ record, versions }: Gain): number {
  return record.version + versions.length;
}

function stateOf({ versions }: Gain): 'published' | 'withdrawn' {
  return versions.at(-1)?.act === 'withdraw' ? 'withdrawn' : 'published';
}

import { completenessOf, productKey, summarise, type RecordSummary, type Reference } from '#domain';
import type { Peer, ReadableRecord } from '../ports/federation/peers.js';
import type { NewChange, PublicRecordRow } from '../ports/ledger.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { makePublic } from '../versions/make-public.js';

/**
 * Brings the read model of foreign records in step with what is here of them, and tells the indexes. A record without any
 * text left is shown no more.
 */
export async function showRecords(tx: Transaction, peer: Peer, recordIds: readonly string[], now: Date): Promise<void> {
  const readable = await tx.foreignRecords.readable(recordIds);
  const found = new Set(readable.map(({ recordId }) => recordId));
  const gone = await tx.foreignRecords.describe(
    peer.registerId,
    recordIds.filter((id) => !found.has(id)),
  );
  const changes: NewChange[] = [
    ...readable.map(({ recordId, kind, version, withdrawn }) => ({
      registerId: peer.registerId,
      recordId,
      kind,
      version: withdrawn?.version ?? version,
      act: withdrawn ? ('withdraw' as const) : ('put' as const),
    })),
    ...gone.map((record) => ({ ...record, registerId: peer.registerId, act: 'erase' as const })),
  ];
  await makePublic(
    tx,
    changes,
    readable.map((record) => rowOf(peer, record)),
    now,
  );
  for (const { recordId, withdrawn } of readable)
    if (withdrawn) await tx.publicRecords.setWithdrawn(recordId, withdrawn.version, new Date(withdrawn.at));
  await tx.publicRecords.remove(gone.map(({ recordId }) => recordId));
}

function rowOf(peer: Peer, { recordId, uri, kind, version, data, publishedAt }: ReadableRecord): PublicRecordRow {
  const summary = ofItsOwn(peer, summarise(kind, data, peer.defaultLanguage));
  const isNamed = Object.keys(summary.name).length > 0;
  return {
    recordId,
    registerId: peer.registerId,
    kind,
    state: 'published',
    version,
    // Better an address than nothing: a record whose name cannot be read is a record all the same.
    summary: isNamed
      ? summary
      : { ...summary, name: { [summary.mainLanguage]: { text: uri, status: 'machine' } }, sortName: uri },
    productKey: productKey(summary, { uri, mirrored: 'own' }),
    score: completenessOf(kind, data, { region: null }).score,
    changedAt: publishedAt,
  };
}

/**
 * A register that is not ours speaks for its own organisations only: else it could list its entries below another city's
 * name. What it calls them stays; products and suppliers are for all to name.
 */
function ofItsOwn({ entryPrefix }: Peer, summary: RecordSummary): RecordSummary {
  const own = (reference: Reference | null): Reference | null => {
    if (!reference?.record || reference.record.startsWith(entryPrefix)) return reference;
    const { record: _, ...named } = reference;
    return named;
  };
  return { ...summary, organisation: own(summary.organisation), department: own(summary.department) };
}

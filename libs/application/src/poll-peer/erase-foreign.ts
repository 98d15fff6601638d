import type { Peer } from '../ports/federation/peers.js';
import type { Transaction } from '../ports/unit-of-work.js';
import { showRecords } from './show-records.js';

/** Empties texts that their register had to erase. Reaches what the same register put, and nothing else. */
export async function eraseForeign(tx: Transaction, peer: Peer, digests: readonly Buffer[], now: Date): Promise<void> {
  const recordIds = await tx.foreignRecords.eraseContents(peer.registerId, digests, now);
  if (recordIds.length > 0) await showRecords(tx, peer, recordIds, now);
}

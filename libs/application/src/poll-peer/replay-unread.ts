import { parseDigest, parseStatement } from '#transparency-log';
import type { Peer, PeerReader } from '../ports/federation/peers.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import { eraseForeign } from './erase-foreign.js';

const AT_ONCE = 1_000;

/**
 * Takes up statements that an older version of this software kept without understanding them. Nothing is fetched again. What
 * can be made up for is made up for: texts that should have been erased. `needs-upgrade` ends when nothing unread is left.
 */
export async function replayUnread(unitOfWork: UnitOfWork, reader: PeerReader, peer: Peer, now: Date): Promise<number> {
  const unread = await reader.unread(peer.registerId, AT_ONCE);
  const understood = unread.flatMap(({ index, body }) => {
    const read = parseStatement(body);
    return read.kind === 'statement' ? [{ index, statement: read.statement }] : [];
  });
  if (understood.length === 0) return 0;
  await unitOfWork.run(async (tx) => {
    for (const { statement } of understood) {
      if (statement.type !== 'content.erase') continue;
      const digests = statement.digests.flatMap((digest) => parseDigest(digest) ?? []);
      await eraseForeign(tx, peer, digests, now);
    }
    await tx.peers.forgetUnread(
      peer.registerId,
      understood.map(({ index }) => index),
    );
    if (understood.length === unread.length) await tx.peers.change(peer.registerId, { needsUpgrade: false });
  });
  return understood.length;
}

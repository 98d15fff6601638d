import { Injectable } from '@nestjs/common';
import { keysAt } from '#domain';
import { openCheckpoint, parseVerifierKey } from '#transparency-log';
import { FollowPeersService, type Visitor } from '../follow-peers/follow-peers.service.js';
import { PollPeerService } from '../poll-peer/poll-peer.service.js';
import type { SignedHead } from '../poll-peer/judge-head.js';
import { PeerReader, type Peer } from '../ports/federation/peers.js';
import { PeerSource, type PeerConnection } from '../ports/federation/peer-source.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { mirrorOf } from './mirror-of.js';
import { readRoster, type RosterLine } from './read-roster.js';

export interface Gossip {
  /** Slugs of registers whose roster was read. */
  readonly heard: readonly string[];
  /** Heads that agree with what was verified here. */
  readonly agreed: number;
  /** Origins that were caught. */
  readonly caught: readonly string[];
  /** Origins that show others more than us. */
  readonly ahead: readonly string[];
}

const ASKED = 5;

/**
 * Asks a few followed registers, chosen by chance, what they have seen of others. Only what the log itself signed counts:
 * nobody can be framed. A log that tells two stories is caught as soon as two of its listeners talk to each other.
 */
@Injectable()
export class GossipService {
  constructor(
    private readonly source: PeerSource,
    private readonly reader: PeerReader,
    private readonly polling: PollPeerService,
    private readonly follow: FollowPeersService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** `random` gives numbers from 0 to 1. */
  async gossip(visitor: Visitor, random: () => number, signal: AbortSignal): Promise<Gossip> {
    const peers = (await this.reader.all()).filter(
      ({ standing }) => standing.state === 'active' || standing.state === 'stale',
    );
    const chosen = peers.map((peer) => ({ peer, lot: random() })).sort((a, b) => a.lot - b.lot);
    const found = { heard: [] as string[], agreed: 0, caught: [] as string[], ahead: [] as string[] };
    for (const { peer: reporter } of chosen.slice(0, ASKED)) {
      const connection = this.source.open(reporter, signal);
      try {
        const answer = await connection.get({ kind: 'roster' });
        if (answer.kind !== 'body') continue;
        found.heard.push(reporter.slug);
        for (const line of readRoster(answer.body)) {
          const peer = peers.find(({ origin }) => origin === line.origin);
          if (!peer || peer.origin === reporter.origin) continue;
          const heard = await this.hear(peer, { line, reporter, connection }, visitor, signal);
          if (heard === 'agreed') found.agreed += 1;
          if (heard === 'caught') found.caught.push(peer.origin);
          if (heard === 'ahead') found.ahead.push(peer.origin);
        }
      } finally {
        await connection.close();
      }
    }
    return found;
  }

  private async hear(
    known: Peer,
    {
      line,
      reporter,
      connection,
    }: { readonly line: RosterLine; readonly reporter: Peer; readonly connection: PeerConnection },
    visitor: Visitor,
    signal: AbortSignal,
  ): Promise<'agreed' | 'caught' | 'ahead' | 'ignored'> {
    const peer = await this.reader.find(known.registerId);
    const head = peer && signedHead(peer, line.note);
    if (!peer || !head) return 'ignored';
    let outcome: 'agreed' | 'caught' | 'ahead' = 'agreed';
    if (head.checkpoint.size > peer.frontier.size) {
      // It may be that we only have not asked for a while: so its own word first, then the reporter's copy.
      await this.follow.visitNow(peer.registerId, visitor, signal);
      const after = await this.reader.find(peer.registerId);
      if (after && after.frontier.size < head.checkpoint.size) outcome = 'ahead';
    }
    const judged = await this.follow.withLease(peer.registerId, visitor.holder, () =>
      this.polling.hear(peer.registerId, head, mirrorOf(connection, peer.origin), visitor.us),
    );
    if (judged === null) return 'ignored';
    if (judged.kind === 'violation') return 'caught';
    if (judged.kind !== 'verified' && judged.kind !== 'behind') return 'ignored';
    await this.noteWitness(peer, head, reporter);
    return outcome;
  }

  /** "Seen identically by": only a cosignature of the reporter's own key counts, and only for a head that was compared. */
  private async noteWitness(peer: Peer, { checkpoint, note }: SignedHead, reporter: Peer): Promise<void> {
    const key = parseVerifierKey(reporter.witnessKey ?? '');
    const opened = key && openCheckpoint(Buffer.from(note, 'utf8'), [key]);
    const time = opened?.kind === 'checkpoint' ? opened.by[0]?.time : null;
    if (!key || time == null) return;
    await this.unitOfWork.run(({ peers }) =>
      peers.noteObservation(peer.origin, {
        witness: key.name,
        size: checkpoint.size,
        root: checkpoint.root,
        cosignedAt: new Date(Math.min(time * 1000, Date.now())),
      }),
    );
  }
}

function signedHead(peer: Peer, note: string): SignedHead | null {
  const bytes = Buffer.from(note, 'utf8');
  const claimed = openCheckpoint(bytes, []);
  if (claimed.kind !== 'unsigned' || claimed.checkpoint.origin !== peer.origin) return null;
  // Keys that have retired since were good for the heads of their time.
  const opened = openCheckpoint(bytes, keysAt(peer.keys, claimed.checkpoint.size));
  return opened.kind === 'checkpoint' ? { checkpoint: opened.checkpoint, note } : null;
}

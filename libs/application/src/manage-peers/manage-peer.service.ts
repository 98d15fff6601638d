import { Injectable } from '@nestjs/common';
import { mayAct, type PeerState, type StandingAct } from '#domain';
import { parseVerifierKey } from '#transparency-log';
import { showRecords } from '../poll-peer/show-records.js';
import { Clock } from '../ports/clock.js';
import type { Peer, PeerChange, PeerLimits } from '../ports/federation/peers.js';
import type { PeerPlace } from '../ports/federation/peer-source.js';
import { UnitOfWork, type Transaction } from '../ports/unit-of-work.js';

export type PeerManaging =
  | { readonly kind: 'done'; readonly state: PeerState }
  | { readonly kind: 'not-found' }
  /** That cannot be done to a register in this state. */
  | { readonly kind: 'not-now'; readonly state: PeerState }
  | { readonly kind: 'bad-key' };

/** What a person may change of a register that is followed. Each act leaves a row in the audit trail. */
@Injectable()
export class ManagePeerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Asks it for its head only, and takes nothing, until it is released. */
  hold(slug: string, reason: string, actor: string): Promise<PeerManaging> {
    return this.act(slug, 'hold', actor, (peer) => ({ standing: { ...peer.standing, state: 'held', reason } }));
  }

  /** Lets it go on, with limits of its own where some are given. */
  release(slug: string, limits: Partial<PeerLimits>, actor: string): Promise<PeerManaging> {
    return this.act(slug, 'release', actor, (peer) => ({
      ...this.afresh(peer),
      limits: { ...peer.limits, ...limits },
    }));
  }

  /** Trusts another key for the same log, or reaches it at another address; its past must still be what was verified. */
  repin(
    slug: string,
    pin: { readonly vkey?: string; readonly place?: PeerPlace },
    actor: string,
  ): Promise<PeerManaging> {
    return this.act(slug, 'repin', actor, (peer) => {
      const keys = pin.vkey === undefined ? peer.keys : withKey(peer, pin.vkey);
      return keys && { ...this.afresh(peer), ...pin.place, keys, etag: null };
    });
  }

  /** Follows it no more and shows nothing of it; statements and evidence are kept. */
  remove(slug: string, actor: string): Promise<PeerManaging> {
    return this.act(slug, 'remove', actor, async (peer, tx) => {
      const records = await tx.foreignRecords.describe(peer.registerId, null);
      const changes = records.map((record) => ({ ...record, registerId: peer.registerId, act: 'hide' as const }));
      await tx.changes.append(changes, this.clock.now());
      await tx.publicRecords.remove(records.map(({ recordId }) => recordId));
      return { standing: { ...peer.standing, state: 'removed', reason: null } };
    });
  }

  /** Takes up again what was removed. */
  approve(slug: string, actor: string): Promise<PeerManaging> {
    return this.act(slug, 'approve', actor, async (peer, tx) => {
      const records = await tx.foreignRecords.describe(peer.registerId, null);
      const ids = records.map(({ recordId }) => recordId);
      await showRecords(tx, peer, ids, this.clock.now());
      return this.afresh(peer);
    });
  }

  private act(
    slug: string,
    act: StandingAct,
    actor: string,
    change: (peer: Peer, tx: Transaction) => PeerChange | null | Promise<PeerChange | null>,
  ): Promise<PeerManaging> {
    return this.unitOfWork.run(async (tx) => {
      const register = await tx.registers.findBySlug(slug);
      const peer = register?.kind === 'peer' ? await tx.peers.lock(register.id) : null;
      if (!peer) return { kind: 'not-found' };
      if (!mayAct(peer.standing.state, act)) return { kind: 'not-now', state: peer.standing.state };
      const changed = await change(peer, tx);
      if (changed === null) return { kind: 'bad-key' };
      await tx.peers.change(peer.registerId, changed);
      await tx.audit.record(
        [{ actor, act: `${act}-peer`, registerId: peer.registerId, recordId: null }],
        this.clock.now(),
      );
      return { kind: 'done', state: changed.standing?.state ?? peer.standing.state };
    });
  }

  /** In good standing, and asked at once. */
  private afresh(peer: Peer): PeerChange {
    return {
      standing: { ...peer.standing, state: 'active', reason: null, suspectTries: 0, suspectSince: null },
      schedule: { ...peer.schedule, failures: 0, nextPollAt: this.clock.now() },
    };
  }
}

/** From here on the new key speaks; what the old ones signed stays signed. */
function withKey({ keys, origin, frontier }: Peer, vkey: string): Peer['keys'] | null {
  const key = parseVerifierKey(vkey);
  if (key?.type !== 'ed25519' || key.name !== origin) return null;
  const others = keys.filter((known) => known.vkey !== vkey || known.until !== null);
  const closed = others.map((known) => ({ ...known, until: known.until ?? frontier.size }));
  return [...closed, { vkey, from: Math.max(0, frontier.size - 1), until: null }];
}

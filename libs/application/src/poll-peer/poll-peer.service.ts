import { Injectable } from '@nestjs/common';
import { firstPhaseSeconds, keysAt, scheduleAfter, standingAfter, type Evidence, type PollOutcome } from '#domain';
import { cosignText, formatSignatureLine, openCheckpoint, parseHandovers, parseNote } from '#transparency-log';
import { Clock } from '../ports/clock.js';
import { PeerReader, type Peer } from '../ports/federation/peers.js';
import type { PeerConnection } from '../ports/federation/peer-source.js';
import { Randomness } from '../ports/randomness.js';
import { WitnessKeys } from '../ports/witness-keys.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { judgeHead, type Proof, type SignedHead } from './judge-head.js';
import { replayUnread } from './replay-unread.js';
import { takeStatements } from './take-statements.js';

/** What a poll came to, as it is kept for the register that was polled. */
export interface PollReport {
  readonly outcome: PollOutcome;
  readonly size: number;
}

type Followed =
  | { readonly kind: 'head'; readonly head: SignedHead; readonly etag: string | null }
  | { readonly kind: 'nothing-new' }
  | {
      readonly kind: 'refused';
      readonly outcome: Exclude<PollOutcome, { kind: 'verified' }>;
      readonly proof: Proof | null;
    };

/**
 * Asks one register for its head and takes in what is new, once everything was recomputed. Each head that is taken is one
 * transaction; whatever breaks off before leaves the last verified state as it was.
 */
@Injectable()
export class PollPeerService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: PeerReader,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
    private readonly witness: WitnessKeys,
  ) {}

  /** `us` is named in evidence as the finder. The caller holds the lease. */
  async poll(registerId: string, connection: PeerConnection, us: string): Promise<PollReport> {
    const before = await this.get(registerId);
    await replayUnread(this.unitOfWork, this.reader, before, this.clock.now());
    const outcome = await this.advance(before, connection, us);
    const after = await this.get(registerId);
    const statements = after.frontier.size - before.frontier.size;
    const told: PollOutcome = outcome.kind === 'verified' ? { kind: 'verified', statements } : outcome;
    await this.conclude(after, told, us);
    return { outcome: told, size: after.frontier.size };
  }

  /**
   * Judges a head that came from somebody else, with the leaves that they hand over. It must carry the signature of the log
   * itself: the caller has looked. The caller holds the lease.
   */
  async hear(registerId: string, head: SignedHead, mirror: PeerConnection, us: string): Promise<PollOutcome> {
    const peer = await this.get(registerId);
    const isAhead = head.checkpoint.size > peer.frontier.size;
    // An answer of its own that we have kept is older then: "unchanged" would say that it agrees.
    const outcome = await this.take(peer, { head, etag: isAhead ? null : peer.etag }, mirror, us);
    if (outcome.kind === 'violation') await this.conclude(peer, outcome, us);
    // It shows others what it keeps from us: what we have is true and old.
    if (outcome.kind === 'verified' && isAhead)
      await this.conclude(
        await this.get(registerId),
        {
          kind: 'behind',
          reason: `others have seen ${head.checkpoint.size} statements, which it does not show here`,
        },
        us,
      );
    return outcome;
  }

  private async advance(peer: Peer, connection: PeerConnection, us: string): Promise<PollOutcome> {
    const followed = await this.newestHead(peer, connection);
    if (followed.kind === 'nothing-new') return { kind: 'verified', statements: 0 };
    if (followed.kind === 'refused') return this.refuse(followed.outcome, followed.proof, us);
    // Keys may have been handed on while the newest head was looked for.
    return this.take(await this.get(peer.registerId), followed, connection, us);
  }

  /** The newest head under a key that is trusted, if need be after walking along the handovers of keys. */
  private async newestHead(peer: Peer, connection: PeerConnection): Promise<Followed> {
    const answer = await connection.get({ kind: 'checkpoint' }, { etag: peer.etag });
    if (answer.kind === 'unchanged')
      return peer.standing.state === 'held'
        ? refused({ kind: 'limit', reason: peer.standing.reason ?? '' })
        : { kind: 'nothing-new' };
    if (answer.kind === 'failed') return refused({ ...answer, kind: 'unreachable' });
    if (answer.kind !== 'body') return unreachable(`its checkpoint is ${answer.kind}`);
    const trusted = await this.walkHandovers(peer, answer.body, connection);
    const opened = openCheckpoint(answer.body, keysAt(trusted.keys, null));
    // The page of a proxy is no crime.
    if (opened.kind === 'unreadable') return unreachable('its checkpoint is no signed note');
    if (opened.kind !== 'checkpoint')
      return refused({ kind: 'violation', cause: 'signature', reason: 'no key that is trusted signed its head' });
    return {
      kind: 'head',
      head: { checkpoint: opened.checkpoint, note: answer.body.toString('utf8') },
      etag: answer.etag,
    };
  }

  /**
   * A follower that slept through changes of keys finds here heads that an old and a new key signed. Each one that a trusted
   * key signed is taken in like any head, and with it the `key.add` of the next key.
   */
  private async walkHandovers(peer: Peer, newest: Buffer, connection: PeerConnection): Promise<Peer> {
    if (openCheckpoint(newest, keysAt(peer.keys, null)).kind !== 'unsigned') return peer;
    const answer = await connection.get({ kind: 'handovers' }, { caches: 'bypass' });
    const notes = answer.kind === 'body' ? (parseHandovers(answer.body) ?? []) : [];
    let walked = peer;
    for (const note of notes) {
      const opened = openCheckpoint(Buffer.from(note, 'utf8'), keysAt(walked.keys, null));
      if (opened.kind !== 'checkpoint' || opened.checkpoint.size <= walked.frontier.size) continue;
      const head = { checkpoint: opened.checkpoint, note };
      const judged = await judgeHead(walked, head, connection, this.reader);
      if (judged.kind !== 'grown') break;
      await takeStatements(this.tools(), walked, head, judged);
      walked = await this.get(peer.registerId);
    }
    return walked;
  }

  private async take(
    peer: Peer,
    { head, etag }: { readonly head: SignedHead; readonly etag: string | null },
    connection: PeerConnection,
    us: string,
  ): Promise<PollOutcome> {
    const judged = await judgeHead(peer, head, connection, this.reader);
    if (judged.kind === 'not-taken') return this.refuse(judged.outcome, judged.proof, us);
    if (judged.kind === 'same') {
      if (peer.standing.state === 'held') return { kind: 'limit', reason: peer.standing.reason ?? '' };
      const change = { etag, verifiedAt: this.clock.now() };
      await this.unitOfWork.run(({ peers }) => peers.change(peer.registerId, change));
      return { kind: 'verified', statements: 0 };
    }
    // A key that the log itself has retired by then speaks no more.
    const speaking = keysAt(judged.judgement.keys, head.checkpoint.size);
    if (openCheckpoint(Buffer.from(head.note, 'utf8'), speaking).kind !== 'checkpoint')
      return { kind: 'violation', cause: 'signature', reason: 'a key signed its head that its log has retired' };
    const taken = await takeStatements(this.tools(), peer, { ...head, etag }, judged);
    return taken.kind === 'taken' ? { kind: 'verified', statements: judged.bodies.length } : taken;
  }

  private async refuse(outcome: PollOutcome, proof: Proof | null, us: string): Promise<PollOutcome> {
    if (proof === null) return outcome;
    const evidence: Evidence = { ...proof, foundBy: us, time: Math.floor(this.clock.now().getTime() / 1000) };
    await this.unitOfWork.run(({ peers }) => peers.addEvidence(this.randomness.id(), evidence));
    return outcome;
  }

  /** Where the register stands now, when it is asked again, and a row that it can read itself. */
  private async conclude(peer: Peer, outcome: PollOutcome, us: string): Promise<void> {
    const now = this.clock.now();
    const cosigned = outcome.kind === 'verified' ? await this.cosign(peer, now) : {};
    const random = this.randomness.bytes(4).readUInt32BE(0) / 2 ** 32;
    await this.unitOfWork.run(async ({ peers }) => {
      const current = await peers.lock(peer.registerId);
      if (!current) throw new Error(`peer ${peer.registerId} is gone`);
      const { kind, ...detail } = outcome;
      await peers.notePoll(peer.registerId, {
        at: now,
        outcome: kind,
        detail: { size: current.frontier.size, ...detail },
      });
      const regular = scheduleAfter(current.schedule, outcome, now, random);
      // After the first contact each follower takes its own place in time, so that they do not come all together.
      const isFirst = outcome.kind === 'verified' && current.standing.seenAt === null;
      const phase = firstPhaseSeconds(us, current.origin) * 1000;
      const schedule = isFirst ? { ...regular, nextPollAt: new Date(now.getTime() + phase) } : regular;
      // An operator may have removed it meanwhile.
      if (current.standing.state === 'removed') return;
      await peers.change(peer.registerId, {
        ...cosigned,
        standing: standingAfter(current.standing, outcome, now),
        schedule,
      });
    });
  }

  /** Says in public that this head is the largest that was verified here, and when: others compare it with theirs. */
  private async cosign(peer: Peer, now: Date): Promise<{ cosignature?: string; cosignedAt?: Date }> {
    const note = peer.note === null ? null : parseNote(Buffer.from(peer.note, 'utf8'));
    if (!note) return {};
    const signature = cosignText(await this.witness.signer(), note.text, Math.floor(now.getTime() / 1000));
    return { cosignature: formatSignatureLine(signature), cosignedAt: now };
  }

  private async get(registerId: string): Promise<Peer> {
    const peer = await this.reader.find(registerId);
    if (!peer) throw new Error(`there is no peer ${registerId}`);
    return peer;
  }

  private tools() {
    return { unitOfWork: this.unitOfWork, randomness: this.randomness, clock: this.clock };
  }
}

function refused(outcome: Exclude<PollOutcome, { kind: 'verified' }>): Followed {
  return { kind: 'refused', outcome, proof: null };
}

function unreachable(reason: string): Followed {
  return refused({ kind: 'unreachable', reason, retryAfterSeconds: null });
}

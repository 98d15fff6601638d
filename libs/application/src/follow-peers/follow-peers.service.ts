import { Injectable } from '@nestjs/common';
import { FillContentsService, type Filling } from '../fill-contents/fill-contents.service.js';
import { PollPeerService, type PollReport } from '../poll-peer/poll-peer.service.js';
import { PeerLeases, PeerReader } from '../ports/federation/peers.js';
import { PeerSource } from '../ports/federation/peer-source.js';

/** One visit to a register: its log, then the contents that are still missing. */
export interface Visit extends PollReport {
  readonly origin: string;
  readonly filling: Filling | null;
}

export interface Visitor {
  /** Id of this worker. */
  readonly holder: string;
  /** How we are named in evidence. */
  readonly us: string;
}

const LEASE_SECONDS = 240;
const VISIT_MS = 180_000;

/** Visits registers whose time has come. Any number of workers may do so; each register is visited by one at a time. */
@Injectable()
export class FollowPeersService {
  constructor(
    private readonly source: PeerSource,
    private readonly leases: PeerLeases,
    private readonly reader: PeerReader,
    private readonly polling: PollPeerService,
    private readonly contents: FillContentsService,
  ) {}

  /** Leases registers that are due, at most `limit`; each is then to be visited. */
  due(holder: string, limit: number): Promise<string[]> {
    return this.leases.claim(holder, limit, LEASE_SECONDS);
  }

  /** One register at once, due or not. Null while another worker is there. */
  async visitNow(registerId: string, visitor: Visitor, signal: AbortSignal): Promise<Visit | null> {
    if (!(await this.leases.claimOne(registerId, visitor.holder, LEASE_SECONDS))) return null;
    return this.visit(registerId, visitor, signal);
  }

  /** Does work on a register that no other worker may be at. Null while another is. */
  async withLease<T>(registerId: string, holder: string, work: () => Promise<T>): Promise<T | null> {
    if (!(await this.leases.claimOne(registerId, holder, LEASE_SECONDS))) return null;
    try {
      return await work();
    } finally {
      await this.leases.release(registerId, holder);
    }
  }

  /** The lease is held; it is given back whatever happens. */
  async visit(registerId: string, { holder, us }: Visitor, stop: AbortSignal): Promise<Visit> {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(VISIT_MS)]);
    try {
      const peer = await this.reader.find(registerId);
      if (!peer) throw new Error(`there is no peer ${registerId}`);
      const connection = this.source.open(peer, signal);
      try {
        const report = await this.polling.poll(registerId, connection, us);
        const isTrusted = report.outcome.kind === 'verified' || report.outcome.kind === 'behind';
        const filling = isTrusted ? await this.contents.fill(registerId, connection, signal) : null;
        if (filling !== null && filling.waiting > 0) await this.leases.hurryForContents(registerId);
        return { ...report, origin: peer.origin, filling };
      } finally {
        await connection.close();
      }
    } finally {
      await this.leases.release(registerId, holder);
    }
  }
}

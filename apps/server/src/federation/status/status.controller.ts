import { PeerReader } from '#application';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, refuse } from '../log/answer.js';

const POLLS = 50;
const FAULTS = 50;

/** What a publisher can read here of its own register: what was seen of it, what could not be taken, and why. */
@Controller('/registers')
export class StatusController {
  constructor(private readonly peers: PeerReader) {}

  @Get(':slug/status')
  async status(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug: string): Promise<void> {
    const peer = await this.peers.findBySlug(slug);
    if (!peer || peer.standing.state === 'removed') {
      refuse(reply, 404, 'This register is not followed here.');
      return;
    }
    const [polls, waiting, refused] = await Promise.all([
      this.peers.polls(peer.registerId, POLLS),
      this.peers.countPending(peer.registerId),
      this.peers.faults(peer.registerId, FAULTS),
    ]);
    const { origin, standing, frontier, verifiedAt, schedule, needsUpgrade } = peer;
    const body = JSON.stringify({
      origin,
      state: standing.state,
      reason: standing.reason,
      statements: frontier.size,
      verifiedAt,
      lastSeenAt: standing.seenAt,
      nextPollAt: schedule.nextPollAt,
      needsUpgrade,
      contents: { waiting, refused },
      polls,
    });
    answer(request, reply, { type: 'application/json', caching: 'minute', body });
  }
}

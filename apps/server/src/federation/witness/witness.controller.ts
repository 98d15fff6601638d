import { WitnessReader } from '#application';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, refuse } from '../log/answer.js';
import { packed } from '../log/packed.js';

const NOT_FOLLOWED = 'This log is not followed here.';

/** What this installation saw of other logs, with its cosignature, and what convicts those that told two stories. */
@Controller(['/federation/v1', '/at/:slug/federation/v1'])
export class WitnessController {
  constructor(private readonly witness: WitnessReader) {}

  @Get('witness/:hash(^[0-9a-f]{64}$)/checkpoint')
  async head(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('hash') hash: string): Promise<void> {
    const head = await this.witness.head(hash);
    if (!head) {
      refuse(reply, 404, NOT_FOLLOWED);
      return;
    }
    answer(request, reply, { type: 'text/plain; charset=utf-8', caching: 'fewMinutes', body: head.note });
  }

  @Get('witness/roster')
  async roster(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const heads = await this.witness.heads();
    const lines = heads.map(({ origin, note }) => `${JSON.stringify({ origin, note })}\n`).join('');
    const body = await packed(request, reply, Buffer.from(lines, 'utf8'));
    answer(request, reply, { type: 'application/x-ndjson', caching: 'hour', body });
  }

  @Get('evidence')
  async evidence(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = JSON.stringify(await this.witness.evidence());
    answer(request, reply, { type: 'application/json', caching: 'fewMinutes', body });
  }
}

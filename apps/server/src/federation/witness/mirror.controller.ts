import { WitnessReader, type WitnessedHead } from '#application';
import { encodeEntries, parseTilePath, TILE_WIDTH, tileWidth } from '#transparency-log';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, refuse } from '../log/answer.js';
import { packed } from '../log/packed.js';

const NO_COPY = 'No copy of this is kept here.';

/** Copies of followed logs in their own layout: from these a city mends an old backup, and readers bridge an outage. */
@Controller(['/federation/v1/mirror/:hash(^[0-9a-f]{64}$)', '/at/:slug/federation/v1/mirror/:hash(^[0-9a-f]{64}$)'])
export class MirrorController {
  constructor(private readonly witness: WitnessReader) {}

  @Get('log/checkpoint')
  async head(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('hash') hash: string): Promise<void> {
    const head = await this.find(reply, hash);
    if (head) answer(request, reply, { type: 'text/plain; charset=utf-8', caching: 'fewMinutes', body: head.note });
  }

  /** Statements only: whoever wants the hashes of the tree computes them. */
  @Get('log/tile/entries/*')
  async tile(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('hash') hash: string): Promise<void> {
    const path = /\/log\/(tile\/[^?]*)/.exec(request.url)?.[1] ?? '';
    const tile = parseTilePath(path);
    const head = await this.find(reply, hash);
    if (!head) return;
    if (!tile || tile.width > tileWidth(head.size, 'entries', tile.index)) {
      refuse(reply, 404, NO_COPY);
      return;
    }
    const rows = await this.witness.statements(head.registerId, tile.index * TILE_WIDTH, tile.width);
    const body = await packed(request, reply, encodeEntries(rows));
    answer(request, reply, { type: 'application/octet-stream', caching: 'immutable', body, tag: path });
  }

  @Get('content/:digest(^[0-9a-f]{64}$)')
  async content(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { hash, digest }: { readonly hash: string; readonly digest: string },
  ): Promise<void> {
    const head = await this.find(reply, hash);
    if (!head) return;
    const content = await this.witness.content(head.registerId, Buffer.from(digest, 'hex'));
    if (content.kind === 'content')
      answer(request, reply, { type: 'application/json', caching: 'day', body: content.body, tag: digest });
    else if (content.kind === 'erased') refuse(reply, 410, 'This text had to be erased by law.');
    else refuse(reply, 404, NO_COPY);
  }

  private async find(reply: FastifyReply, hash: string): Promise<WitnessedHead | null> {
    const head = await this.witness.head(hash);
    if (!head) refuse(reply, 404, NO_COPY);
    return head;
  }
}

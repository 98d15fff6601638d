import { LogReader } from '#application';
import { encodeEntries, encodeHashes, parseTilePath, TILE_WIDTH, tileWidth } from '#transparency-log';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answer, NO_CITY, refuse } from './answer.js';
import { CityOfRequest } from './city-of-request.js';
import { packed } from './packed.js';

const NO_TILE = 'The signed log has no such tile.';

/** The log in tiles of 256: never changing, so that any cache may stand in front (C2SP tlog-tiles). */
@Controller(['/federation/v1', '/at/:slug/federation/v1'])
export class TileController {
  constructor(
    private readonly cities: CityOfRequest,
    private readonly logs: LogReader,
  ) {}

  @Get('log/tile/*')
  async tile(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string) {
    const path = /\/log\/(tile\/[^?]*)/.exec(request.url)?.[1] ?? '';
    const tile = parseTilePath(path);
    if (!tile) return void refuse(reply, 404, NO_TILE);
    const city = await this.cities.find(request, slug);
    const head = city && (await this.logs.head(city.id));
    if (!head) return void refuse(reply, 404, city ? NO_TILE : NO_CITY);
    const { level, index, width } = tile;
    if (width > tileWidth(head.size, level, index)) return void refuse(reply, 404, NO_TILE);
    const first = index * TILE_WIDTH;
    const rows =
      level === 'entries'
        ? await this.logs.statements(city.id, first, width)
        : await this.logs.hashes(city.id, level, first, width);
    if (rows.length !== width) throw new Error(`${path} of the log ${city.logOrigin} has ${rows.length} rows`);
    const body = level === 'entries' ? await packed(request, reply, encodeEntries(rows)) : encodeHashes(rows);
    answer(request, reply, { type: 'application/octet-stream', caching: 'immutable', body, tag: path });
  }
}

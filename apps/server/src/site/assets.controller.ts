import { loadStylesheet } from '#ui';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

const stylesheet = loadStylesheet();

/** Assets carry their hash in their name and may be kept for ever. */
@Controller('assets')
export class AssetsController {
  @Get(':name')
  read(@Param('name') name: string, @Res() reply: FastifyReply): void {
    if (name !== stylesheet.name) throw new NotFoundException();
    void reply
      .header('content-type', 'text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(stylesheet.body);
  }
}

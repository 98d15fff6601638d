import { findLanguage, preferredLanguage } from '#i18n';
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound, PageReply } from '../frame/page-reply.js';

/** Every address that nothing else answers: a person gets a page with a way on, a program the plain refusal. */
@Controller()
export class UnknownPageController {
  constructor(private readonly reply: PageReply) {}

  @Get('*')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { accept, 'accept-language': wanted } = request.headers;
    if (!accept?.includes('text/html')) throw new NotFoundException();
    const first = request.url.split(/[/?]/)[1] ?? '';
    const language = findLanguage(first)?.tag ?? preferredLanguage(wanted, 'en');
    await this.reply.send(request, reply, { slug: null, language }, (found) => Promise.resolve(notFound(found)));
  }
}

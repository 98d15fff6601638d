import { preferredLanguage } from '#i18n';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicGraphql } from '../../api/public-graphql.js';
import { notFound, PageReply } from '../frame/page-reply.js';
import { SitePlaces } from '../frame/site-place.js';

const BY_CODE = /* GraphQL */ `
  query ByCode($code: String!) {
    entry(by: { shortCode: $code }) {
      ... on Entry {
        id
      }
      ... on RecordWithdrawn {
        record {
          id
        }
      }
      ... on RecordErased {
        id
      }
    }
  }
`;

interface ByCodeAnswer {
  readonly entry: { readonly id?: string; readonly record?: { readonly id: string } };
}

/** The addresses without a language: they send the reader on to the language that the browser asks for. */
@Controller()
export class StartController {
  constructor(
    private readonly places: SitePlaces,
    private readonly reply: PageReply,
    private readonly graphql: PublicGraphql,
  ) {}

  @Get(['/', '/at/:slug'])
  async start(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('slug') slug?: string): Promise<void> {
    const place = await this.places.find(slug ?? null, request.hostname, 'en');
    const language = preferredLanguage(request.headers['accept-language'], place?.city?.defaultLanguage ?? 'en');
    if (!place) return this.reply.send(request, reply, { slug: null, language }, async (found) => notFound(found));
    return void redirect(reply, place.path(language));
  }

  /** The code printed in a letter. */
  @Get('/c/:code')
  async byCode(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    const language = preferredLanguage(request.headers['accept-language'], 'en');
    const { entry } = await this.graphql.run<ByCodeAnswer>(BY_CODE, { code });
    const id = entry.id ?? entry.record?.id;
    if (id === undefined)
      return this.reply.send(request, reply, { slug: null, language }, async (found) => notFound(found));
    return void redirect(reply, `/${language}/entry/${id}`);
  }
}

/** Not to be cached for another reader: the target depends on the browser's languages. */
function redirect(reply: FastifyReply, path: string): void {
  void reply.header('vary', 'accept-language').header('cache-control', 'private, no-store').redirect(path, 302);
}

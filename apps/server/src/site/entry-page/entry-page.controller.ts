import { EntryPage } from '#ui';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'preact';
import { PublicGraphql } from '../../api/public-graphql.js';
import { ENTRY_DOCUMENT, type EntryAnswer } from '../documents/entry.document.js';
import { notFound, PageReply, type PageContent, type PageRequest } from '../frame/page-reply.js';
import { presentEntry } from './entry.presenter.js';
import { presentErased } from './erased.presenter.js';

interface EntryAddress {
  readonly slug?: string;
  readonly language: string;
  readonly id: string;
  readonly version?: string;
}

@Controller()
export class EntryPageController {
  constructor(
    private readonly reply: PageReply,
    private readonly graphql: PublicGraphql,
  ) {}

  @Get([
    '/:language([a-z]{2,3})/entry/:id',
    '/:language([a-z]{2,3})/entry/:id/v/:version(\\d{1,9})',
    '/at/:slug/:language([a-z]{2,3})/entry/:id',
    '/at/:slug/:language([a-z]{2,3})/entry/:id/v/:version(\\d{1,9})',
  ])
  read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() address: EntryAddress): Promise<void> {
    const { slug = null, language, id, version } = address;
    return this.reply.send(request, reply, { slug, language }, (found) =>
      this.page(found, id, version === undefined ? null : Number(version)),
    );
  }

  private async page(found: PageRequest, id: string, version: number | null): Promise<PageContent> {
    const { place, translator } = found;
    const variables = { by: { id }, version, in: [translator.language.tag] };
    const { entry } = await this.graphql.run<EntryAnswer>(ENTRY_DOCUMENT, variables);
    if (entry.__typename === 'RecordNotFound') return notFound(found);
    const rest = `/entry/${encodeURIComponent(id)}${version === null ? '' : `/v/${version}`}`;
    if (entry.__typename === 'RecordErased') return presentErased(found, rest);
    const shown = entry.__typename === 'RecordWithdrawn' ? entry.record : entry;
    // A city's pages show that city's entries only; everywhere else any entry can be read.
    if (place.city && shown.register.slug !== place.city.slug) return notFound(found);
    const view = presentEntry(entry, version, place, translator);
    return {
      status: 200,
      title: view.name.text,
      description: view.summary?.text ?? null,
      canonical: /^https?:/.test(shown.uri) ? shown.uri : null,
      rest,
      content: createElement(EntryPage, { view, translator }),
    };
  }
}

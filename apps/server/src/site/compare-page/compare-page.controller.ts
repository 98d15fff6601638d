import { ComparePage } from '#ui';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'preact';
import { PublicGraphql } from '../../api/public-graphql.js';
import { COMPARE_DOCUMENT, type CompareAnswer } from '../documents/compare.document.js';
import { notFound, PageReply, type PageContent, type PageRequest } from '../frame/page-reply.js';
import { presentComparison } from './compare.presenter.js';

interface CompareAddress {
  readonly slug?: string;
  readonly language: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

@Controller()
export class ComparePageController {
  constructor(
    private readonly reply: PageReply,
    private readonly graphql: PublicGraphql,
  ) {}

  @Get([
    '/:language([a-z]{2,3})/entry/:id/compare/:from(\\d{1,9})/:to(\\d{1,9})',
    '/at/:slug/:language([a-z]{2,3})/entry/:id/compare/:from(\\d{1,9})/:to(\\d{1,9})',
  ])
  compare(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() address: CompareAddress): Promise<void> {
    const { slug = null, language } = address;
    return this.reply.send(request, reply, { slug, language }, (found) => this.page(found, address));
  }

  private async page(found: PageRequest, { id, from, to }: CompareAddress): Promise<PageContent> {
    const { place, translator } = found;
    const variables = { by: { id }, from: Number(from), to: Number(to), in: [translator.language.tag] };
    const answer = await this.graphql.run<CompareAnswer>(COMPARE_DOCUMENT, variables);
    const view = presentComparison(answer, variables, place, translator);
    if (!view) return notFound(found);
    return {
      status: 200,
      title: translator.t('compare.title', { from: view.from, to: view.to }),
      description: null,
      canonical: null,
      rest: `/entry/${encodeURIComponent(id)}/compare/${view.from}/${view.to}`,
      content: createElement(ComparePage, { view, translator }),
    };
  }
}

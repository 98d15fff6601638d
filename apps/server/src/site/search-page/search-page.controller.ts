import { SearchPage } from '#ui';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createElement } from 'preact';
import { PublicGraphql } from '../../api/public-graphql.js';
import { SEARCH_DOCUMENT, type SearchAnswer } from '../documents/search.document.js';
import { PageReply, type PageContent, type PageRequest } from '../frame/page-reply.js';
import { FACET_PARAMETERS } from './facet-parameters.js';
import { filterOf, readQuestion, writeQuestion } from './search-question.js';
import { presentSearch } from './search.presenter.js';

const FACETS = FACET_PARAMETERS.map(({ facet }) => facet);

@Controller()
export class SearchPageController {
  constructor(
    private readonly reply: PageReply,
    private readonly graphql: PublicGraphql,
  ) {}

  @Get(['/:language([a-z]{2,3})', '/at/:slug/:language([a-z]{2,3})'])
  search(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param() { slug, language }: { slug?: string; language: string },
  ): Promise<void> {
    return this.reply.send(request, reply, { slug: slug ?? null, language }, (found) =>
      this.page(found, request.query as Record<string, unknown>),
    );
  }

  private async page({ place, translator }: PageRequest, query: Record<string, unknown>): Promise<PageContent> {
    const question = readQuestion(query);
    const answer = await this.graphql.run<SearchAnswer>(SEARCH_DOCUMENT, {
      text: question.text,
      filter: filterOf(question, place.city?.slug ?? null),
      sort: question.sort,
      group: question.isGrouped,
      after: question.after,
      exact: question.isExact,
      ownCity: place.city?.slug ?? null,
      in: [translator.language.tag],
      facets: place.city ? FACETS.filter((facet) => facet !== 'REGISTER' && facet !== 'SOURCE') : FACETS,
    });
    const view = presentSearch(question, answer, place, translator);
    return {
      status: 200,
      title: view.heading,
      description: translator.t('search.intro'),
      canonical: null,
      rest: writeQuestion('', question),
      content: createElement(SearchPage, { view, translator }),
    };
  }
}

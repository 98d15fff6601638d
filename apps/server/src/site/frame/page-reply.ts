import { findLanguage, translatorFor, type Translator } from '#i18n';
import { ErrorPage, loadStylesheet, renderPage } from '#ui';
import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { JSX } from 'preact';
import { createElement } from 'preact';
import { GraphqlRefused } from '../../api/public-graphql.js';
import { SitePlaces, type SitePlace } from './site-place.js';

/** A page is content with a title; everything around it is the same everywhere. */
export interface PageContent {
  readonly status: number;
  readonly title: string;
  readonly description: string | null;
  readonly canonical: string | null;
  /** Path and query of this page below the language, for the links to other languages. */
  readonly rest: string;
  readonly content: JSX.Element;
}

export interface PageRequest {
  readonly place: SitePlace;
  readonly translator: Translator;
}

/** A page loads its stylesheet and sends its own forms; nothing else, from nowhere else, and no script at all. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const STYLESHEET = `/assets/${loadStylesheet().name}`;

/** Finds the place and language of a page, asks for its content and sends it. */
@Injectable()
export class PageReply {
  private readonly logger = new Logger('Site');

  constructor(private readonly places: SitePlaces) {}

  async send(
    request: FastifyRequest,
    reply: FastifyReply,
    address: { readonly slug: string | null; readonly language: string },
    page: (request: PageRequest) => Promise<PageContent>,
  ): Promise<void> {
    const language = findLanguage(address.language);
    const translator = translatorFor(language?.tag ?? 'en');
    const place = await this.places.find(address.slug, request.hostname, translator.language.tag);
    const found = { place: place ?? ROOT, translator };
    const content = language && place ? await this.guarded(request, found, page) : notFound(found);
    this.write(request, reply, found, content);
  }

  /** A fault becomes a page too: the reader gets a number to tell the city, the log gets the rest. */
  private async guarded(
    request: FastifyRequest,
    found: PageRequest,
    page: (request: PageRequest) => Promise<PageContent>,
  ): Promise<PageContent> {
    try {
      return await page(found);
    } catch (error) {
      if (error instanceof GraphqlRefused) return badRequest(found);
      this.logger.error({ requestId: request.id, error: error instanceof Error ? error.stack : String(error) });
      return fault(found, request.id);
    }
  }

  private write(
    request: FastifyRequest,
    reply: FastifyReply,
    { place, translator }: PageRequest,
    page: PageContent,
  ): void {
    const { t, language } = translator;
    const html = renderPage(
      {
        translator,
        title: page.title,
        siteName: place.city?.name.text ?? t('site.name'),
        home: place.path(language.tag),
        pathIn: (tag) => `${place.path(tag)}${page.rest}`,
        canonical: page.canonical,
        stylesheet: STYLESHEET,
        notice: noticeOf(place, translator),
        description: page.description,
      },
      page.content,
    );
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    void reply
      .header('content-type', 'text/html; charset=utf-8')
      .header('content-security-policy', PAGE_POLICY)
      .header('content-language', language.tag)
      .header('cache-control', page.status === 200 ? 'public, max-age=60' : 'no-store')
      .header('vary', 'accept-encoding')
      .header('etag', etag);
    if (page.status === 200 && request.headers['if-none-match'] === etag) void reply.code(304).send();
    else void reply.code(page.status).send(html);
  }
}

const ROOT: SitePlace = { city: null, allInvented: false, path: (tag) => `/${tag}` };

function noticeOf({ city, allInvented }: SitePlace, { t }: Translator): string | null {
  if (city) return city.isInvented ? t('site.inventedCity', { city: city.name.text }) : null;
  return allInvented ? t('site.invented') : null;
}

export function notFound({ place, translator }: PageRequest): PageContent {
  return errorContent(404, 'error.notFound', translator.t('error.notFoundHelp'), { place, translator });
}

function badRequest({ place, translator }: PageRequest): PageContent {
  return errorContent(400, 'error.badRequest', translator.t('error.badRequestHelp'), { place, translator });
}

function fault(request: PageRequest, requestId: string): PageContent {
  return errorContent(500, 'error.fault', request.translator.t('error.faultHelp', { requestId }), request);
}

function errorContent(
  status: number,
  title: 'error.notFound' | 'error.badRequest' | 'error.fault',
  help: string,
  { place, translator: { t, language } }: PageRequest,
): PageContent {
  const view = { title: t(title), help, link: { href: place.path(language.tag), text: t('error.search') } };
  return {
    status,
    title: t(title),
    description: null,
    canonical: null,
    rest: '',
    content: createElement(ErrorPage, { view }),
  };
}

import { ErrorPage } from '#ui';
import { createElement } from 'preact';
import type { PageContent, PageRequest } from '../frame/page-reply.js';

/** The page of an entry whose text had to go stays, and says so. */
export function presentErased({ place, translator: { t, language } }: PageRequest, rest: string): PageContent {
  const title = t('entry.withdrawnVersion');
  const view = { title, help: t('entry.erased'), link: { href: place.path(language.tag), text: t('error.search') } };
  return { status: 410, title, description: null, canonical: null, rest, content: createElement(ErrorPage, { view }) };
}

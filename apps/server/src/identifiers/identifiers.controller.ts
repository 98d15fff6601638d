import { RecordReader, RegisterReader, VersionReader, type RecordCard, type VersionBytes } from '#application';
import { preferredLanguage } from '#i18n';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { prefers } from './prefers.js';

interface Address {
  readonly slug?: string;
  readonly kind: string;
  readonly id: string;
  readonly version?: string;
}

/**
 * The addresses of records, which never change: people are sent to the page, machines get the exact bytes that were
 * hashed. They answer on every host of the city, and below its base address.
 */
@Controller()
export class IdentifiersController {
  constructor(
    private readonly records: RecordReader,
    private readonly versions: VersionReader,
    private readonly registers: RegisterReader,
  ) {}

  @Get([
    '/id/:kind/:id',
    '/id/:kind/:id/v/:version(^[1-9]\\d{0,8}$)',
    '/at/:slug/id/:kind/:id',
    '/at/:slug/id/:kind/:id/v/:version(^[1-9]\\d{0,8}$)',
  ])
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param() address: Address): Promise<void> {
    reply.header('vary', 'accept, accept-language');
    const found = await this.records.find({ by: 'id', id: address.id }, []);
    if (found.kind === 'erased' && found.recordKind === address.kind) return void gone(reply);
    if (found.kind !== 'found' || !(await this.answersHere(found.card, address, request))) return void missing(reply);
    const { card } = found;
    if (!asksForBytes(request)) return void toPage(request, reply, card, address);
    const version = address.version === undefined ? card.version : Number(address.version);
    const bytes = version > card.version ? null : await this.versions.contentAt(card.id, version);
    // A withdrawal has no bytes of its own; asked for by number it does not exist, asked for without one it shows the last.
    if (!bytes || (address.version !== undefined && bytes.version !== version)) return void missing(reply);
    return void sendBytes(request, reply, card, bytes, address);
  }

  /** A city's hosts and base address answer for its own records alone; other hosts, such as localhost, for all of ours. */
  private async answersHere(card: RecordCard, { slug, kind, id }: Address, request: FastifyRequest): Promise<boolean> {
    if (card.kind !== kind || !card.uri.endsWith(`/${kind}/${id}`)) return false;
    const [city = null] =
      slug === undefined
        ? [await this.registers.findByHost(request.hostname)]
        : await this.registers.findBySlugs([slug]);
    return city === null ? slug === undefined : city.id === card.registerId;
  }
}

/** `?format=json` is for links that a person follows to the bytes. */
function asksForBytes({ headers, query }: FastifyRequest): boolean {
  return (query as { readonly format?: unknown }).format === 'json' || prefers(headers.accept, 'machines');
}

function toPage(request: FastifyRequest, reply: FastifyReply, card: RecordCard, { slug, version }: Address): void {
  const language = preferredLanguage(request.headers['accept-language'], card.mainLanguage);
  const base = `${slug === undefined ? '' : `/at/${encodeURIComponent(slug)}`}/${language}`;
  const entry = `/entry/${card.id}${version === undefined ? '' : `/v/${version}`}`;
  // Organisations, products and suppliers have no page of their own yet: their entries are what a person looks for.
  const path = card.kind === 'algorithm' ? entry : `?${card.kind}=${card.id}`;
  void reply.header('cache-control', 'private, no-store').redirect(`${base}${path}`, 303);
}

function sendBytes(
  request: FastifyRequest,
  reply: FastifyReply,
  card: RecordCard,
  { version, digest, body }: VersionBytes,
  address: Address,
): void {
  if (!body) return gone(reply);
  const etag = `"${digest.toString('hex')}"`;
  reply
    .header('etag', etag)
    .header(
      'cache-control',
      address.version === undefined ? 'public, max-age=60' : 'public, max-age=31536000, immutable',
    )
    .header('link', `<${card.uri}>; rel="latest-version", <${card.uri}/v/${version}>; rel="canonical"`)
    .type('application/json');
  if (request.headers['if-none-match']?.includes(etag)) return void reply.code(304).send();
  void reply.send(body);
}

function missing(reply: FastifyReply): void {
  void reply
    .code(404)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: 'There is no such record in public.', extensions: { code: 'NOT_FOUND' } }] });
}

function gone(reply: FastifyReply): void {
  void reply
    .code(410)
    .header('cache-control', 'no-store')
    .send({ errors: [{ message: 'The text of this record had to be erased by law.', extensions: { code: 'GONE' } }] });
}

import type { FastifyReply, FastifyRequest } from 'fastify';
import { hash } from 'node:crypto';

/** How long others may keep an answer. What cannot change is kept for ever. */
export const CACHING = {
  immutable: 'public, max-age=31536000, immutable',
  day: 'public, max-age=86400',
  hour: 'public, max-age=3600',
  fewMinutes: 'public, max-age=300',
  minute: 'public, max-age=60',
  seconds: 'public, max-age=5',
} as const;

export interface Answered {
  readonly type:
    | 'text/plain; charset=utf-8'
    | 'application/json'
    | 'application/octet-stream'
    | 'application/x-ndjson'
    | 'application/ld+json'
    | 'text/turtle; charset=utf-8';
  readonly caching: keyof typeof CACHING;
  readonly body: Buffer | string;
  /** Says that two answers are the same; of the body itself where nothing shorter does. */
  readonly tag?: string;
}

/** Sends bytes that caches may keep, or says that they are those the reader has. */
export function answer(request: FastifyRequest, reply: FastifyReply, { type, caching, body, tag }: Answered): void {
  // Weak: the same answer may travel compressed in several ways.
  const etag = `W/"${tag ?? hash('sha256', body, 'base64url').slice(0, 22)}"`;
  void reply.header('etag', etag).header('cache-control', CACHING[caching]).type(type);
  void (isKnown(request.headers['if-none-match'], etag) ? reply.code(304).send() : reply.send(body));
}

export function refuse(reply: FastifyReply, status: 404 | 410, message: string): void {
  void reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ errors: [{ message, extensions: { code: status === 410 ? 'GONE' : 'NOT_FOUND' } }] }));
}

export const NO_CITY =
  'No city answers here. Ask under the host name of a city, or below its address: /at/<slug>/federation/v1/.';

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = ifNoneMatch?.split(',').map((tag) => tag.trim().replace(/^(?!W\/)/, 'W/')) ?? [];
  return tags.includes(etag) || ifNoneMatch === '*';
}

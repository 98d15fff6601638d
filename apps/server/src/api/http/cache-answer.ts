import { hash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long caches may give an answer without asking again: a correction is then seen within a minute. */
const SECONDS = 60;

/** Lets caches keep an answer without errors, and says "not changed" to those who have it already. */
export function cacheAnswer(request: FastifyRequest, reply: FastifyReply, body: string): string | undefined {
  if (reply.statusCode !== 200 || body.startsWith('{"errors"')) {
    reply.header('cache-control', 'no-store');
    return body;
  }
  // Weak: the same answer may travel compressed in several ways.
  const etag = `W/"${hash('sha1', body, 'base64url')}"`;
  reply.header('cache-control', `public, max-age=${SECONDS}`).header('etag', etag);
  if (!isKnown(request.headers['if-none-match'], etag)) return body;
  reply.code(304);
  return undefined;
}

function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  const opaque = etag.slice(2);
  return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === opaque);
}

import type { FastifyInstance } from 'fastify';

/** What a page may load and do; answers for machines may do nothing at all. A page that needs more says so itself. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** On every answer that does not set them itself, errors included. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'content-security-policy': NOTHING,
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Open data: any site may read it, with nobody's credentials. */
const OPEN: Readonly<Record<string, string>> = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

const PREFLIGHT: Readonly<Record<string, string>> = {
  ...OPEN,
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'content-type, if-none-match, apollo-require-preflight, apollographql-client-name, apollographql-client-version',
  'access-control-max-age': '86400',
};

const TWO_YEARS = 'max-age=63072000; includeSubDomains';

/** Paths under which open data lies, also below the base address of a city. */
const OPEN_PATHS = /^(?:\/at\/[^/?]+)?\/(?:graphql|id|federation|\.well-known\/algorithm-register)(?:[/?]|$)/;

export interface SecurityHeaderSettings {
  /** With HTTPS, browsers are told to stay with it. */
  readonly scheme: 'http' | 'https';
}

/** What an answer from this address carries unless it says otherwise itself. */
export function securityHeaders(url: string, { scheme }: SecurityHeaderSettings): Readonly<Record<string, string>> {
  return {
    ...EVERYWHERE,
    ...(OPEN_PATHS.test(url) && OPEN),
    ...(scheme === 'https' && { 'strict-transport-security': TWO_YEARS }),
  };
}

export function addSecurityHeaders(fastify: FastifyInstance, settings: SecurityHeaderSettings): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'OPTIONS' || !OPEN_PATHS.test(request.url)) return;
    await reply.code(204).headers(PREFLIGHT).send();
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    for (const [name, value] of Object.entries(securityHeaders(request.url, settings))) {
      if (!reply.hasHeader(name)) reply.header(name, value);
    }
    reply.header('x-request-id', request.id);
    return payload;
  });
}

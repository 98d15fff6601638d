import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

const GIVEN_ID = /^[\w.-]{8,64}$/;

/** The number of a request: the proxy's, if a trusted one gives it, so that both logs can be read together. */
export function requestIdFrom(proxies: 'trusted' | 'none'): (request: IncomingMessage) => string {
  return ({ headers }) => {
    const given = headers['x-request-id'];
    return proxies === 'trusted' && typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
  };
}

/** One line per answer. What people search for stays out of it: the query string is never written down. */
export function addRequestLog(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onResponse', async (request, reply) => {
    if (!log.isLevelEnabled('info')) return;
    const [path] = request.url.split('?', 1);
    log.info(
      {
        requestId: request.id,
        method: request.method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
}

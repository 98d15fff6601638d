import type { FastifyInstance } from 'fastify';

/** Asks clients that keep their connection to open the next one elsewhere, once this server is leaving. */
export function addLeaving(fastify: FastifyInstance, isLeaving: () => boolean): void {
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (isLeaving()) reply.header('connection', 'close');
    return payload;
  });
}

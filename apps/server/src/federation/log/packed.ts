import type { FastifyReply, FastifyRequest } from 'fastify';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** Packs what the general compression leaves alone, for readers that unpack. */
export async function packed(request: FastifyRequest, reply: FastifyReply, bytes: Buffer): Promise<Buffer> {
  void reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return bytes;
  void reply.header('content-encoding', 'gzip');
  return zip(bytes);
}

import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** The best quality of Brotli takes a hundred times as long for a few per cent. */
const BROTLI_QUALITY = 4;

/** Below this the headers cost more than is won. */
const SMALLEST = 1_024;

export async function addCompression(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyCompress, {
    encodings: ['br', 'gzip'],
    threshold: SMALLEST,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
    zlibOptions: { level: 6 },
  });
}

import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { ReadinessCheck } from './health/readiness.js';
import type { ServerSettings } from './server-settings.js';
import { addCompression } from './web/compression.js';
import { ErrorHandler } from './web/error-handler.js';
import { addLeaving } from './web/leaving.js';
import { NestLog } from './web/nest-log.js';
import { addRequestLog, requestIdFrom } from './web/request-log.js';
import { addSecurityHeaders, securityHeaders, type SecurityHeaderSettings } from './web/security-headers.js';

/** Longer than the keep-alive of usual proxies: whoever closes first must not be us, or a request gets lost. */
const KEEP_ALIVE_MS = 72_000;

/** The whole web server, ready to listen. */
export async function createServer(settings: ServerSettings, log: Logger): Promise<NestFastifyApplication> {
  const { trustProxy, publicUrl } = settings;
  const security: SecurityHeaderSettings = { scheme: publicUrl.startsWith('https:') ? 'https' : 'http' };
  const errors = new ErrorHandler(log);
  const adapter = new FastifyAdapter({
    logger: false,
    genReqId: requestIdFrom(trustProxy === false ? 'none' : 'trusted'),
    trustProxy: trustProxy === false ? false : [...trustProxy],
    keepAliveTimeout: KEEP_ALIVE_MS,
    // While stopping, requests on connections that are still open are answered, and the connection is closed after it.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // An address that cannot be read at all; no hook sees it.
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      reply.headers({ ...securityHeaders('', security), 'x-request-id': request.id });
      errors.answer(error, request, reply);
    },
  });
  const fastify = adapter.getInstance();
  addSecurityHeaders(fastify, security);
  addRequestLog(fastify, log);
  let readiness: ReadinessCheck | null = null;
  addLeaving(fastify, () => readiness?.isStopping ?? false);
  await addCompression(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(settings, log), adapter, {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.useGlobalFilters(errors);
  await app.init();
  readiness = app.get(ReadinessCheck);
  await fastify.ready();
  return app;
}

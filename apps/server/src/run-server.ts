import { Server as NetServer } from 'node:net';
import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { giveBackMemory } from './give-back-memory.js';
import type { Logger } from 'pino';
import { ReadinessCheck } from './health/readiness.js';

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly graceSeconds: number;
}

/** The share of the grace in which requests still come in while load balancers notice that this server is leaving. */
const LEAVING_SHARE = 0.25;
/** What is left of the grace for closing the database's connections. */
const CLOSING_SHARE = 0.15;

/** Listens until the signal, then leaves in order: out of the balance, no new connections, last answers, then the pool. */
export async function runServer(
  app: NestFastifyApplication,
  { host, port, graceSeconds }: Listening,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const graceMs = graceSeconds * 1_000;
  giveBackMemory();
  await app.listen(port, host);
  log.info({ host, port }, 'web server listens');
  await aborted(signal);
  log.info({ graceSeconds }, 'web server stops');
  const server = app.getHttpServer();
  app.get(ReadinessCheck).noteStop();
  await sleep(graceMs * LEAVING_SHARE);
  const outcome = await finishAnswers(server, graceMs * (1 - LEAVING_SHARE - CLOSING_SHARE));
  if (outcome === 'late') log.warn('some requests took longer than the grace and are cut off');
  // Only now: closing the application takes GraphQL and the database away from whoever is still being answered.
  await Promise.race([app.close(), sleep(graceMs * CLOSING_SHARE, undefined, { ref: false })]);
  log.info('web server stopped');
}

/**
 * Takes no more connections and waits for the open ones. Not `server.close()`: it cuts connections that bring no request
 * at this moment, and one that is on its way would be lost.
 */
async function finishAnswers(server: Server, patienceMs: number): Promise<'done' | 'late'> {
  NetServer.prototype.close.call(server);
  const deadline = Date.now() + patienceMs;
  const quietAt = Date.now() + patienceMs / 2;
  while ((await openConnections(server)) > 0) {
    if (Date.now() > deadline) return 'late';
    // Connections that have brought nothing for so long were only kept in reserve.
    if (Date.now() > quietAt) server.closeIdleConnections();
    await sleep(20);
  }
  return 'done';
}

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.getConnections((error, count) => resolve(error ? 0 : count));
  });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ReadinessCheck } from './health/readiness.js';

export interface Listening {
  readonly host: string;
  readonly port: number;
  readonly graceSeconds: number;
}

/** The share of the grace in which requests still come in while load balancers notice that this server is leaving. */
const LEAVING_SHARE = 0.25;

/** Listens until the signal, then leaves in order: out of the balance first, then no new connections, then the pool. */
export async function runServer(
  app: NestFastifyApplication,
  { host, port, graceSeconds }: Listening,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  const graceMs = graceSeconds * 1_000;
  await app.listen(port, host);
  log.info({ host, port }, 'web server listens');
  await aborted(signal);
  log.info({ graceSeconds }, 'web server stops');
  app.get(ReadinessCheck).noteStop();
  closeAfterAnswers(app);
  await sleep(graceMs * LEAVING_SHARE);
  const closed = app.close().then(() => 'closed' as const);
  const outcome = await Promise.race([closed, sleep(graceMs * (1 - LEAVING_SHARE), 'late' as const, { ref: false })]);
  if (outcome === 'late') log.warn('some requests took longer than the grace and are cut off');
  log.info('web server stopped');
}

/** Asks clients that keep their connection to open the next one elsewhere. */
function closeAfterAnswers(app: NestFastifyApplication): void {
  app.getHttpServer().prependListener('request', (_request, response) => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  });
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise((resolve) => {
    signal.addEventListener('abort', resolve, { once: true });
  });
}

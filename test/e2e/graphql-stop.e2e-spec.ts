import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { RunningServer } from '../support/start-server.js';
import { startServer } from '../support/start-server.js';
import { programEnvironment } from '../support/program-environment.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { createTestSearch, type TestSearch } from '../support/test-search.js';

let database: TestDatabase;
let search: TestSearch;
let server: RunningServer;

beforeAll(async () => {
  [database, search] = [await createTestDatabase(), createTestSearch()];
  server = await startServer(programEnvironment({ database, search }, { SHUTDOWN_GRACE_SECONDS: '8' }));
  // The compiler may have to run first.
}, 240_000);
afterAll(async () => {
  if (!server.hasExited()) await server.stop('SIGKILL');
  await Promise.all([database.drop(), search.clean()]);
});

interface Outcome {
  readonly status: number | string;
  readonly connection: string | undefined;
}

function ask(agent: Agent, query: string): Promise<Outcome> {
  const body = JSON.stringify({ query });
  return new Promise((resolve) => {
    const sent = request(
      `${server.url}/graphql`,
      {
        agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        response.resume();
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, connection: response.headers.connection }),
        );
      },
    );
    sent.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: error.code ?? error.message, connection: undefined }),
    );
    sent.end(body);
  });
}

it('stops in order: not ready first, every request answered, no connection reset, out within the grace', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  const heavy = '{ standard { kinds { fields { key label { text } help { text } counterparts { source names } } } } }';
  // Two hundred kept connections, each with a request on its way when the signal comes.
  await Promise.all(Array.from({ length: 200 }, () => ask(agent, '{ __typename }')));
  const inFlight = Array.from({ length: 200 }, () => ask(agent, heavy));
  await sleep(30);
  const started = Date.now();
  const stopped = server.stop('SIGTERM');
  // Behind two hundred requests the signal has to wait its turn, too. A server that never says so refuses the question in the end.
  const ready = () => fetch(`${server.url}/health/ready`);
  while ((await ready()).status === 200) await sleep(50);
  expect((await ready()).status).toBe(503);
  expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  const late = await ask(agent, '{ __typename }');
  expect(late).toEqual({ status: 200, connection: 'close' });

  const outcomes = await Promise.all(inFlight);
  expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
  expect(await stopped).toBe(0);
  expect(Date.now() - started).toBeLessThan(8_500);
  expect((await ask(agent, '{ __typename }')).status).toBe('ECONNREFUSED');
  agent.destroy();
});

import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { english } from './an-entry.js';
import { openRegisterWriter } from './register-writer.js';
import { programEnvironment } from './program-environment.js';
import { runCli } from './run-cli.js';
import { startWorker } from './start-program.js';
import { startServer } from './start-server.js';
import { createTestDatabase } from './test-database.js';
import { createTestSearch } from './test-search.js';

/** The whole register as a resident meets it: the sample in a database and an index of its own, server and worker running. */
export interface SampleSite {
  readonly url: string;
  withdrawnEntryId(): Promise<string>;
  anyEntryId(): Promise<string>;
  anyShortCode(): Promise<string>;
  /** One path for each kind and state of page. */
  allKindsOfPages(): Promise<string[]>;
  /** Bytes over the wire for one page, compressed as a browser gets it. */
  transferSize(path: string): Promise<number>;
  ask<Data>(query: string, variables?: object): Promise<Data>;
  /** A copy of a foreign register with one entry, once it can be found. */
  addMirroredEntry(name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openSampleSite(): Promise<SampleSite> {
  const [database, search] = [await createTestDatabase(), createTestSearch()];
  const env = programEnvironment({ database, search }, { PUBLIC_URL: 'http://localhost:3000' });
  const load = await runCli(env, ['sample', 'load']);
  if (load.code !== 0) throw new Error(`the sample did not load:\n${load.stdout}${load.stderr}`);
  const worker = await startWorker(env);
  const server = await startServer(env);
  const ask = async <Data>(query: string, variables: object = {}): Promise<Data> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
  await waitUntilSearchable(ask);
  const entries = async () =>
    (
      await ask<{ entries: { nodes: { id: string; shortCode: string; version: { number: number } }[] } }>(
        '{ entries(first: 100) { nodes { id shortCode version { number } } } }',
      )
    ).entries.nodes;
  const withdrawnEntryId = async (): Promise<string> => {
    const [row] = await withdrawnIds(database.url);
    if (row === undefined) throw new Error('the sample has no withdrawn entry');
    return row;
  };
  return {
    url: server.url,
    ask,
    withdrawnEntryId,
    anyEntryId: async () => (await entries())[0]?.id ?? '',
    anyShortCode: async () => (await entries())[0]?.shortCode ?? '',
    allKindsOfPages: async () => {
      const [all, withdrawn] = [await entries(), await withdrawnEntryId()];
      const changed = all.find(({ version }) => version.number > 1)?.id ?? '';
      return [
        '/en',
        '/nl?q=parkeren&topic=parking-and-traffic',
        '/en?q=xyzzyplugh',
        `/en/entry/${changed}`,
        `/nl/entry/${changed}/v/1`,
        `/en/entry/${changed}/compare/1/2`,
        `/en/entry/${withdrawn}`,
        '/at/wadi-nur/en',
        '/en/nothing-here',
      ];
    },
    transferSize: (path) => transferSize(`${server.url}${path}`),
    addMirroredEntry: async (name) => {
      const writer = await openRegisterWriter(database.url);
      const mirror = await writer.addMirror('elsewhere');
      const data = { name: english(name), mainLanguage: 'en' };
      const uri = 'https://elsewhere.example/algorithm/1';
      const records = [{ kind: 'algorithm' as const, sourceKey: '1', uri, sourceUrl: uri, data }];
      await writer.mirror.mirror({ registerId: mirror.id, records, observedAt: null }, 'test');
      await writer.close();
      await waitUntilSearchable(ask);
    },
    close: async () => {
      await Promise.all([server.stop(), worker.stop()]);
      await Promise.all([database.drop(), search.clean()]);
    },
  };
}

async function waitUntilSearchable(ask: SampleSite['ask']): Promise<void> {
  const count = '{ search(first: 1) { total isReduced } entries(first: 1) { totalCount } }';
  for (let tries = 0; tries < 300; tries += 1) {
    const { search, entries } = await ask<{
      search: { total: number; isReduced: boolean };
      entries: { totalCount: number };
    }>(count);
    if (!search.isReduced && search.total > 0 && search.total === entries.totalCount) return;
    await sleep(200);
  }
  throw new Error('the sample was not searchable within a minute');
}

async function withdrawnIds(databaseUrl: string): Promise<string[]> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM record WHERE state = 'withdrawn' AND kind = 'algorithm'`,
  );
  await client.end();
  return rows.map(({ id }) => id);
}

/** `fetch` unpacks by itself, so the wire is read by hand. */
function transferSize(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}

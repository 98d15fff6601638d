import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import {
  chooseServicePlace,
  EmbeddedPostgres,
  EmbeddedSearch,
  provideDatabase,
  provideSearchKeys,
  type Durability,
  type ServiceProcess,
} from '#embedded';
import { PROJECT_ROOT } from '../support/built-sources.js';
import { makeReachableFolder } from '../support/reachable-folder.js';

let folder: string;
let services: ServiceProcess[];
const remember = (service: ServiceProcess): void => void services.push(service);

beforeEach(() => {
  folder = makeReachableFolder();
  services = [];
});
afterEach(async () => {
  for (const service of services) await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function kill(service: ServiceProcess): Promise<void> {
  process.kill(service.identity.pid, 'SIGKILL');
  await service.exited;
}

describe('the embedded PostgreSQL', () => {
  const superuserPassword = randomBytes(8).toString('hex');
  const prepare = (durability: Durability = 'throw-away'): Promise<EmbeddedPostgres> =>
    EmbeddedPostgres.prepare({
      projectRoot: PROJECT_ROOT,
      place: chooseServicePlace(join(folder, 'data')),
      logFile: join(folder, 'postgres.log'),
      superuserPassword,
      durability,
    });

  it('is set up to keep what it has confirmed, to sort alike everywhere and to listen at home only', async () => {
    const postgres = await prepare('full');
    await postgres.start(remember);
    expect(await settingsOf(postgres)).toEqual({
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '127.0.0.1',
      server_encoding: 'UTF8',
      synchronous_commit: 'on',
    });
    const [database] = await rows(postgres.superuserUrl(), 'SELECT datlocale FROM pg_database LIMIT 1');
    expect(database).toEqual({ datlocale: 'C.UTF-8' });
  });

  it('gives the register a role that owns its database and is no superuser', async () => {
    const postgres = await prepare();
    await postgres.start(remember);
    const request = { superuserUrl: postgres.superuserUrl(), name: 'register', role: 'register', password: 'p' };
    await provideDatabase({ ...request, mayCreateDatabases: 'no' });
    await provideDatabase({ ...request, mayCreateDatabases: 'no' });
    const url = postgres.url('register', 'p', 'register');
    await rows(url, 'CREATE EXTENSION pg_trgm');
    expect(
      await rows(url, 'SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user'),
    ).toEqual([{ rolsuper: false, rolcreatedb: false, rolcreaterole: false }]);
  });

  it('has every committed row after a kill, on the same port', async () => {
    const postgres = await prepare('full');
    const first = await postgres.start(remember);
    await rows(postgres.superuserUrl(), 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS number');
    await kill(first);
    await postgres.start(remember);
    expect(await rows(postgres.superuserUrl(), 'SELECT count(*)::int FROM kept')).toEqual([{ count: 1000 }]);
  });

  it('is not stopped from starting by a lock file whose process number now belongs to somebody else', async () => {
    const postgres = await prepare();
    const first = await postgres.start(remember);
    const lock = join(folder, 'data/postgres/cluster/postmaster.pid');
    const lines = readFileSync(lock, 'utf8').split('\n');
    await kill(first);
    writeFileSync(lock, [String(process.ppid), ...lines.slice(1)].join('\n'));
    await postgres.start(remember);
    expect(await rows(postgres.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('sets the cluster up anew after an interrupted first start', async () => {
    const unfinished = join(folder, 'data/postgres/cluster.unfinished');
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(join(unfinished, 'PG_VERSION'), '18\n');
    const postgres = await prepare();
    await postgres.start(remember);
    expect(await rows(postgres.superuserUrl(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('the embedded Meilisearch', () => {
  const masterKey = randomBytes(16).toString('hex');
  const prepare = (): Promise<EmbeddedSearch> =>
    EmbeddedSearch.prepare({
      projectRoot: PROJECT_ROOT,
      place: chooseServicePlace(join(folder, 'data')),
      logFile: join(folder, 'search.log'),
      masterKey,
      indexingMemory: '256 MiB',
    });
  const ask = (url: string, key: string, method: string, path: string, body?: unknown): Promise<Response> =>
    fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it("hands out two keys that are the same at every start and reach the register's indexes only", async () => {
    const search = await prepare();
    await search.start(remember);
    const keys = await provideSearchKeys(search.url, masterKey, 'records');
    expect(await provideSearchKeys(search.url, masterKey, 'records')).toEqual(keys);
    const create = (key: string, uid: string): Promise<Response> => ask(search.url, key, 'POST', '/indexes', { uid });
    expect((await create(keys.searching, 'records')).status).toBe(403);
    expect((await create(keys.indexing, 'others')).status).toBe(403);
    expect((await create(keys.indexing, 'records')).status).toBe(202);
    expect((await create(keys.indexing, 'records_next')).status).toBe(202);
    expect((await ask(search.url, keys.indexing, 'GET', '/keys')).status).toBe(403);
  });

  it('replaces the keys when the name of the index changes', async () => {
    const search = await prepare();
    await search.start(remember);
    await provideSearchKeys(search.url, masterKey, 'old');
    const keys = await provideSearchKeys(search.url, masterKey, 'new');
    expect((await ask(search.url, keys.indexing, 'POST', '/indexes', { uid: 'new' })).status).toBe(202);
    expect((await ask(search.url, keys.indexing, 'POST', '/indexes', { uid: 'old' })).status).toBe(403);
  });

  it('may take no more memory for indexing than it was given', async () => {
    const { identity } = await (await prepare()).start(remember);
    const given = readFileSync(`/proc/${identity.pid}/environ`, 'utf8').split('\0');
    expect(given).toContain('MEILI_MAX_INDEXING_MEMORY=256 MiB');
  });

  it('starts again on the same address after a kill', async () => {
    const search = await prepare();
    const first = await search.start(remember);
    await kill(first);
    await search.start(remember);
    expect((await fetch(`${search.url}/health`)).status).toBe(200);
  });
});

async function settingsOf(postgres: EmbeddedPostgres): Promise<Record<string, string>> {
  const names = [
    'data_checksums',
    'fsync',
    'full_page_writes',
    'listen_addresses',
    'server_encoding',
    'synchronous_commit',
  ];
  const found = await rows(
    postgres.superuserUrl(),
    `SELECT name, setting FROM pg_settings WHERE name IN ('${names.join("','")}')`,
  );
  return Object.fromEntries(found.map(({ name, setting }) => [String(name), String(setting)]));
}

async function rows(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}

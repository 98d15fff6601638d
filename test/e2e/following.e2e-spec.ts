import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fingerprintOf, provesGuilt, type Evidence } from '#domain';
import { encodeEntries, formatNote, signerOf, signText } from '#transparency-log';
import { createCertificateAuthority } from '../support/certificate-authority.js';
import { english } from '../support/an-entry.js';
import { HostileCity } from '../support/hostile-city.js';
import { openRegisterWriter } from '../support/register-writer.js';
import { programEnvironment, type ProgramEnvironment } from '../support/program-environment.js';
import { runCli } from '../support/run-cli.js';
import { startWorker, type RunningProgram } from '../support/start-program.js';
import { startServer, type RunningServer } from '../support/start-server.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { createTestSearch, type TestSearch } from '../support/test-search.js';

/** Resolves to this machine everywhere, which a register may be only by the list of allowed networks. */
const HOST = 'localhost';
const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-following-'));
let database: TestDatabase;
let search: TestSearch;
let env: ProgramEnvironment;
let server: RunningServer;
let worker: RunningProgram;
let city: HostileCity;

beforeAll(async () => {
  const authority = createCertificateAuthority();
  const trusted = join(folder, 'authority.pem');
  writeFileSync(trusted, authority.certificate);
  [database, search] = [await createTestDatabase(), createTestSearch()];
  env = programEnvironment({ database, search }, { NODE_EXTRA_CA_CERTS: trusted, LOG_LEVEL: 'info' });
  city = await HostileCity.start(authority, HOST);
  [server, worker] = await Promise.all([startServer(env), startWorker(env)]);
}, 240_000);
afterAll(async () => {
  await Promise.all([server.stop(), worker.stop(), city.stop()]);
  await Promise.all([database.drop(), search.clean()]);
  rmSync(folder, { recursive: true });
});

async function ask<Data>(query: string): Promise<Data> {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`it did not come to pass:\n${worker.output()}`);
    await sleep(200);
  }
}

const peers = (...args: string[]) => runCli(env, ['peers', ...args]);
const json = async <Value>(...args: string[]): Promise<Value> =>
  JSON.parse((await peers(...args, '--json')).stdout) as Value;
const LOOPBACK = ['--allow-network', '127.0.0.0/8', '--allow-network', '::1/128'];

describe('following a register, with all programs running', () => {
  it('shows a fingerprint first, follows nothing that is not compared, and nothing on a private network unasked', async () => {
    expect((await peers('add', city.baseUrl)).stderr).toContain('not public');
    const shown = await peers('add', city.baseUrl, ...LOOPBACK);
    expect(shown.stdout).toContain(fingerprintOf(city.vkey));
    expect(await json('status')).toEqual([]);
    const wrong = await peers('add', city.baseUrl, ...LOOPBACK, '--fingerprint', 'ab cd');
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('somebody may stand between')]);
    expect((await peers('add', 'http://localhost:1')).code).toBe(2);
    expect((await peers('add', city.baseUrl, '--allow-network', 'everything')).code).toBe(2);
    const added = await peers(
      'add',
      city.baseUrl,
      ...LOOPBACK,
      '--slug',
      'sea',
      '--fingerprint',
      fingerprintOf(city.vkey),
    );
    expect([added.code, added.stderr]).toEqual([0, '']);
    expect((await peers('add', city.baseUrl, ...LOOPBACK, '--vkey', city.vkey)).code).toBe(1);
  });

  it('finds its entries within a minute, with their provenance', async () => {
    const record = city.address('tide');
    city.put(record, { name: english('Tide tables by machine') });
    await peers('visit', 'sea');
    type Found = {
      search: {
        total: number;
        nodes: {
          entry: {
            uri: string;
            register: object;
            provenance: Record<string, unknown>;
            versions: { totalCount: number };
          };
        }[];
      };
      here: { total: number };
    };
    const query = `{ search(text: "tide", filter: { registers: ["sea"] }) { total nodes { entry { uri
        register { __typename slug ... on Peer { state origin verifiedAt } } versions { totalCount }
        provenance { origin entryUri version leafIndex digest statementTime checkpointSize checkpointRoot keyId verifiedAt lastSeenAt
          witnesses { name } receipt state } } } }
      here: search(text: "tide", scope: HERE) { total } }`;
    await until(async () => (await ask<Found>(query)).search.total === 1);
    const { search: found, here } = await ask<Found>(query);
    expect(here.total).toBe(0);
    expect(found.nodes[0]?.entry).toMatchObject({
      uri: record,
      register: { __typename: 'Peer', slug: 'sea', state: 'ACTIVE', origin: city.origin },
      provenance: {
        origin: city.origin,
        entryUri: record,
        version: 1,
        leafIndex: 1,
        checkpointSize: 2,
        keyId: city.vkey.split('+')[1],
        state: 'VERIFIED',
        witnesses: [],
        receipt: `${city.baseUrl}/federation/v1/log/proof/1`,
      },
    });
  });

  it('holds and releases; a held register is asked for its head only', async () => {
    expect(await json('hold', 'sea', '--reason', 'test')).toEqual({ slug: 'sea', state: 'held' });
    city.put(city.address('later'), { name: english('Later') });
    city.asked.length = 0;
    expect(await json('visit', 'sea')).toMatchObject({ outcome: { kind: 'limit', reason: 'test' } });
    expect(city.asked).toEqual(['/federation/v1/log/checkpoint']);
    expect(await json('release', 'sea')).toMatchObject({ state: 'active' });
    await until(async () => (await json<{ size: number }[]>('status'))[0]?.size === 3);
  });

  it('trusts another key once a person says so, and the past must still agree', async () => {
    const lost = city.keys;
    city.keys = [city.makeKey()];
    city.put(city.address('after'), { name: english('After the fire') });
    await peers('visit', 'sea');
    await until(async () => (await json<{ state: string }[]>('status'))[0]?.state === 'quarantined');
    expect((await peers('repin', 'sea', '--vkey', lost[0]!.vkey.replace('log', 'lag'))).code).toBe(1);
    expect(await json('repin', 'sea', '--vkey', city.vkey)).toMatchObject({ state: 'active' });
    await until(async () => (await json<{ size: number }[]>('status'))[0]?.size === 4);
  });

  it('tells the register itself what could be taken of it and what not, and why', async () => {
    const digest = city.put(city.address('spoilt'), { name: english('Spoilt') });
    city.contents.set(digest.slice(7), Buffer.from('{}'));
    await peers('visit', 'sea');
    const read = async () => (await fetch(`${server.url}/registers/sea/status`)).json();
    await until(async () => (await read()).contents.refused.length === 1);
    expect(await read()).toMatchObject({
      origin: city.origin,
      state: 'active',
      contents: { refused: [{ record: city.address('spoilt'), version: 1, reason: expect.stringContaining('bytes') }] },
      polls: expect.arrayContaining([expect.objectContaining({ outcome: 'verified' })]),
    });
    expect((await fetch(`${server.url}/registers/nobody/status`)).status).toBe(404);
  });

  it('comes at once when it is pinged, but not for a thousand pings, and for no stranger', async () => {
    const ping = (origin: string) =>
      fetch(`${server.url}/federation/v1/ping`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ origin }),
      });
    city.asked.length = 0;
    const asked = () => city.asked.filter((path) => path.endsWith('/checkpoint')).length;
    expect((await ping('nobody.example/log/1')).status).toBe(202);
    for (let i = 0; i < 20; i += 1) await Promise.all(Array.from({ length: 50 }, () => ping(city.origin)));
    await until(async () => asked() === 1);
    expect((await ping(city.origin)).status).toBe(202);
    await sleep(3_000);
    expect(asked()).toBe(1);
  });

  it('shows others what it saw, as the protocol has it', async () => {
    const hash = createHash('sha256').update(city.origin).digest('hex');
    const base = `${server.url}/federation/v1`;
    const note = await (await fetch(`${base}/witness/${hash}/checkpoint`)).text();
    expect(note.startsWith(`${city.origin}\n`)).toBe(true);
    expect(note.trim().split('\n').at(-1)).toContain('/witness ');
    const roster = await fetch(`${base}/witness/roster`);
    expect(roster.headers.get('content-type')).toBe('application/x-ndjson');
    expect(JSON.parse((await roster.text()).trim())).toEqual({ origin: city.origin, note });
    const width = Number(note.split('\n')[1]);
    const page = await fetch(`${base}/mirror/${hash}/log/tile/entries/000.p/${width}`);
    expect(Buffer.from(await page.arrayBuffer())).toEqual(encodeEntries(city.leaves));
    expect((await fetch(`${base}/mirror/${hash}/log/tile/entries/000.p/${width + 1}`)).status).toBe(404);
    const [digest] = [...city.contents][0]!;
    expect((await fetch(`${base}/mirror/${hash}/content/${digest}`)).status).toBe(200);
    expect((await fetch(`${base}/mirror/${'0'.repeat(64)}/content/${digest}`)).status).toBe(404);
    expect(await (await fetch(`${base}/evidence`)).json()).toEqual([]);
  });

  it('keeps a register with a hundred of the same entries from crowding out the others', async () => {
    const mirror = await openRegisterWriter(database.url);
    const { id } = await mirror.addMirror('small');
    const [uri, data] = ['https://small.example/1', { name: english('Crowd counting'), mainLanguage: 'en' }];
    const records = [{ kind: 'algorithm' as const, sourceKey: '1', uri, sourceUrl: uri, data }];
    for (let i = 0; i < 30; i += 1)
      city.put(city.address(`crowd${i}`), { name: english('Crowd counting'), keywords: ['crowd counting'] });
    await peers('visit', 'sea');
    await mirror.mirror.mirror({ registerId: id, records, observedAt: null }, 'test');
    await mirror.close();
    type Page = { search: { total: number; nodes: { entry: { uri: string } }[]; pageInfo: { endCursor: string } } };
    const page = (first: number, after = '') =>
      ask<Page>(
        `{ search(text: "crowd counting", first: ${first}${after && `, after: "${after}"`}) { total nodes { entry { uri } } pageInfo { endCursor } } }`,
      );
    await until(async () => (await page(1)).search.total === 31);
    const uris = ({ search: found }: Page) => found.nodes.map(({ entry }) => entry.uri);
    const first = await page(10);
    expect(uris(first)).toContain(uri);
    const rest = await page(50, first.search.pageInfo.endCursor);
    expect(new Set([...uris(first), ...uris(rest)]).size).toBe(31);
  });

  it('shows the evidence against a register that changes its past, and freezes it', async () => {
    city.rewrite(1, () => ({ time: 1 }));
    await peers('visit', 'sea');
    const status = await json<{ state: string; evidence: { kind: string }[] }>('status', 'sea');
    expect(status).toMatchObject({ state: 'quarantined', evidence: [{ kind: 'fork' }] });
    const served = (await (await fetch(`${server.url}/federation/v1/evidence`)).json()) as Evidence[];
    expect(served.map(provesGuilt)).toEqual([true]);
    const { search: found } = await ask<{
      search: { nodes: { entry: { id: string; provenance: { state: string } } }[] };
    }>('{ search(text: "tide") { nodes { entry { id provenance { state } } } } }');
    expect(found.nodes[0]?.entry.provenance.state).toBe('QUARANTINED');
    const page = await (await fetch(`${server.url}/en/entry/${found.nodes[0]?.entry.id}`)).text();
    expect(page).toContain('broke a rule of its log');
    expect(page).toContain('href="/federation/v1/evidence"');
    expect(page).toContain(`<link rel="canonical" href="${city.address('tide')}"`);
  });

  it('removes and takes up again', async () => {
    type Total = { search: { total: number }; peers: object[] };
    const total = '{ search(text: "tide") { total } peers { slug } }';
    expect(await json('remove', 'sea', '--yes')).toMatchObject({ state: 'removed' });
    await until(async () => (await ask<Total>(total)).search.total === 0);
    expect((await ask<Total>(total)).peers).toEqual([]);
    expect(await json('approve', 'sea')).toMatchObject({ state: 'active' });
    await until(async () => (await ask<Total>(total)).search.total === 1);
  });

  it('takes a signed list only from the key that was pinned', async () => {
    const other = city.makeKey();
    const list = city.makeKey();
    const file = join(folder, 'cities.note');
    const text = `# Cities\n${city.origin} ${city.baseUrl} ${other.vkey}\n`;
    writeFileSync(file, formatNote({ text, signatures: [signText(signerOf(city.origin, list.privateKey), text)] }));
    expect((await peers('import-list', file, '--key', other.vkey)).stderr).toContain('not signed by the key');
    expect(await json('import-list', file, '--key', list.vkey, '--yes')).toMatchObject({
      added: [],
      otherKey: [{ origin: city.origin }],
    });
  });
});

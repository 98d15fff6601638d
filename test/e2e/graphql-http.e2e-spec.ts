import { hash } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { City } from '#application';
import { anEntry, english } from '../support/an-entry.js';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;
let city: City;
let recordId: string;
let uri: string;

beforeAll(async () => {
  setting = await openGraphql();
  city = await setting.register.addCity('zeewijk');
  await setting.register.addCity('elders');
  ({ recordId, uri } = await publish('scan', 'First'));
  await publish('scan', 'Second');
});
afterAll(() => setting.close());

async function publish(sourceKey: string, name: string) {
  const data = anEntry({ name: english(name) });
  const [move] = await setting.register.moveIn.moveIn(
    { registerId: city.id, records: [{ kind: 'algorithm', sourceKey, sourceUrl: null, data }] },
    'test',
  );
  expect((await setting.register.publish.publish(move!.recordId, 'test')).kind).toBe('published');
  return move!;
}

/** By hand, since `fetch` follows, unpacks and sets its own host. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, string>; body: Buffer }>((resolve, reject) => {
    httpRequest(`${setting.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

const QUERY = '{ entries { nodes { name { text } } } }';
const address = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters).toString()}`;

describe('GraphQL over GET', () => {
  it('works from the address line of a browser, and tells caches how long and which', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
    const first = await get(address({ query: QUERY }), browser);
    expect(first.status).toBe(200);
    expect(JSON.parse(first.body.toString())).toEqual({ data: { entries: { nodes: [{ name: { text: 'Second' } }] } } });
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=60',
      etag: expect.stringMatching(/^W\/"/),
    });
    const again = await get(address({ query: QUERY }), { 'if-none-match': `"other", ${first.headers['etag']!}` });
    expect([again.status, again.body.length, again.headers['etag']]).toEqual([304, 0, first.headers['etag']]);
    const other = await get(address({ query: '{ cities { slug } }' }), { 'if-none-match': first.headers['etag']! });
    expect(other.status).toBe(200);
  });

  it('knows a query by its hash once it has seen it', async () => {
    const query = '{ cities { slug } }';
    const extensions = (text: string) =>
      JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash('sha256', text, 'hex') } });
    const unknown = await get(address({ extensions: extensions(query) }));
    expect(JSON.parse(unknown.body.toString())).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
    expect(unknown.headers['cache-control']).toBe('no-store');
    expect((await get(address({ query, extensions: extensions(query) }))).status).toBe(200);
    const known = await get(address({ extensions: extensions(query) }));
    expect(JSON.parse(known.body.toString())).toEqual({ data: { cities: [{ slug: 'elders' }, { slug: 'zeewijk' }] } });
    expect(known.headers['cache-control']).toBe('public, max-age=60');
    expect((await get(address({ query, extensions: extensions('{ mirrors { slug } }') }))).status).toBe(400);
  });

  it('lets no cache keep an error', async () => {
    for (const query of ['{ nothing }', '{ entries(after: "x") { nodes { id } } }']) {
      expect((await get(address({ query }))).headers).toMatchObject({ 'cache-control': 'no-store' });
    }
  });

  it('packs long answers for those who can unpack them', async () => {
    const query = '{ standard { kinds { fields { key label { text } help { text } } } } }';
    const plain = await get(address({ query }), { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    for (const encoding of ['gzip', 'br']) {
      const packed = await get(address({ query }), { 'accept-encoding': encoding });
      expect(packed.headers).toMatchObject({
        'content-encoding': encoding,
        vary: expect.stringContaining('accept-encoding'),
      });
      expect(packed.body.length).toBeLessThan(plain.body.length / 3);
    }
    expect(
      (await get(address({ query: '{ __typename }' }), { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    ).toBeUndefined();
  });
});

describe('headers', () => {
  it('let any site read, with nobody’s credentials', async () => {
    const preflight = await get(
      '/graphql',
      {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
      'OPTIONS',
    );
    expect(preflight.status).toBe(204);
    expect(preflight.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': expect.stringContaining('content-type'),
    });
    for (const path of [address({ query: QUERY }), address({ query: '{ x }' }), `/id/algorithm/${recordId}/v/1`]) {
      const { headers } = await get(path, { origin: 'https://elsewhere.example', accept: 'application/json' });
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
      expect(headers['access-control-allow-credentials']).toBeUndefined();
    }
  });

  it.each(['/graphql', '/health/live', '/id/algorithm/nothing', '/nothing-here', '/en', '/%ff'])(
    'protect %s',
    async (path) => {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("default-src 'none'"),
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': expect.stringMatching(/^(same|cross)-origin$/),
        'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin)$/),
        'x-content-type-options': 'nosniff',
        'x-request-id': expect.stringMatching(/^[\w-]{36}$/),
      });
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('set-cookie');
    },
  );
});

describe('the log', () => {
  it('has the number of each request and never what people looked for', async () => {
    const { headers } = await get('/en?q=my-illness');
    await get(address({ query: '{ search(text: "my-illness") { total } }' }));
    const line = setting.logged.find(({ requestId }) => requestId === headers['x-request-id']);
    expect(line).toMatchObject({ method: 'GET', path: '/en', status: 200, ms: expect.any(Number) });
    expect(JSON.stringify(setting.logged)).not.toContain('my-illness');
  });

  it('takes no number from strangers', async () => {
    expect((await get('/health/live', { 'x-request-id': 'chosen-by-me' })).headers['x-request-id']).not.toBe(
      'chosen-by-me',
    );
  });
});

describe('health', () => {
  it('is alive and ready, and says how search is', async () => {
    expect(await get('/health/live')).toMatchObject({ status: 200 });
    const ready = await get('/health/ready');
    expect([ready.status, JSON.parse(ready.body.toString())]).toEqual([
      200,
      { status: 'ready', database: 'ready', search: expect.stringMatching(/^(ready|reduced)$/), stopping: false },
    ]);
    expect(ready.headers['cache-control']).toBe('no-store');
  });

  it('is not ready for an older schema', async () => {
    const { dataSource } = setting.register;
    await dataSource.query('ALTER TABLE migration RENAME TO migration_kept');
    const ready = await get('/health/ready');
    await dataSource.query('ALTER TABLE migration_kept RENAME TO migration');
    expect([ready.status, JSON.parse(ready.body.toString())]).toEqual([
      503,
      expect.objectContaining({ database: 'behind' }),
    ]);
  });
});

describe('the address of a record', () => {
  const machine = { accept: 'application/json' };
  const path = () => new URL(uri).pathname;

  it('sends people to the page and gives machines the exact bytes', async () => {
    const person = await get(path(), { accept: 'text/html', 'accept-language': 'nl,en;q=0.5' });
    expect([person.status, person.headers['location']]).toEqual([303, `/nl/entry/${recordId}`]);
    const newest = await get(path(), machine);
    expect(newest.headers).toMatchObject({
      'content-type': expect.stringContaining('application/json'),
      'cache-control': 'public, max-age=60',
      vary: expect.stringContaining('accept'),
    });
    expect(newest.headers['etag']).toBe(`"${hash('sha256', newest.body, 'hex')}"`);
    const content = JSON.parse(newest.body.toString()) as { id: string; data: { name: { en: { text: string } } } };
    expect([content.id, content.data.name.en.text]).toEqual([uri, 'Second']);
    expect((await get(path(), { ...machine, 'if-none-match': newest.headers['etag']! })).status).toBe(304);
  });

  it('gives each version for ever', async () => {
    const first = await get(`${path()}/v/1`, machine);
    expect(first.body.toString()).toContain('First');
    expect(first.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      link: expect.stringContaining(`<${uri}>; rel="latest-version"`),
    });
    expect((await get(`${path()}/v/1`)).headers['location']).toBe(`/en/entry/${recordId}/v/1`);
    for (const version of ['0', '3', '01', '99999999999', 'x'])
      expect((await get(`${path()}/v/${version}`, machine)).status).toBe(404);
  });

  it('answers on every host of its city and below its base address, and on no other city’s', async () => {
    expect((await get(path(), { ...machine, host: 'zeewijk.example' })).status).toBe(200);
    expect((await get(path(), { ...machine, host: 'elders.example' })).status).toBe(404);
    expect((await get(`/at/zeewijk${path()}`, machine)).status).toBe(200);
    expect((await get(`/at/zeewijk${path()}`)).headers['location']).toBe(`/at/zeewijk/en/entry/${recordId}`);
    for (const slug of ['elders', 'nowhere', '%00', '..%2f'])
      expect((await get(`/at/${slug}${path()}`, machine)).status).toBe(404);
  });

  it('gives the same answer for a draft, another kind and what was made up', async () => {
    const [draft] = await setting.register.moveIn.moveIn(
      { registerId: city.id, records: [{ kind: 'algorithm', sourceKey: 'draft', sourceUrl: null, data: anEntry() }] },
      'test',
    );
    const asked = [
      new URL(draft!.uri).pathname,
      `/id/product/${recordId}`,
      '/id/algorithm/x',
      '/id/algorithm/%00',
      `/id/secret/${recordId}`,
      '/id/algorithm/00000000-0000-7000-8000-000000000000',
    ];
    const answers = await Promise.all(asked.map((one) => get(one, machine)));
    for (const { status, body } of answers)
      expect([status, body.toString()]).toEqual([404, answers[0]!.body.toString()]);
  });

  it('of a withdrawn record still gives what it last said; of an erased one nothing', async () => {
    await setting.register.withdraw.withdraw(recordId, { reason: { en: 'Over.' }, replacedBy: null }, 'test');
    expect((await get(path(), machine)).body.toString()).toContain('Second');
    expect((await get(`${path()}/v/3`, machine)).status).toBe(404);
    await setting.register.dataSource.query(
      `UPDATE content SET body = NULL, json = NULL, erased_at = now() WHERE register_id = $1`,
      [city.id],
    );
    expect((await get(path(), machine)).status).toBe(410);
    const version = await setting.ask<object>(
      'query ($id: ID!) { entry(by: { id: $id }, version: 1) { __typename } }',
      { id: recordId },
    );
    expect(version).toEqual({ entry: { __typename: 'RecordErased' } });
    await setting.register.dataSource.query(`UPDATE record SET state = 'erased' WHERE id = $1`, [recordId]);
    expect((await get(path(), machine)).status).toBe(410);
    expect(await setting.ask('query ($id: ID!) { entry(by: { id: $id }) { __typename } }', { id: recordId })).toEqual({
      entry: { __typename: 'RecordErased' },
    });
  });
});

import { RegisterLog, unknownLog, verifyLog } from '#log-client';
import {
  decodeEntries,
  decodeHashes,
  formatDigest,
  leafHash,
  openCheckpoint,
  parseReceipt,
  parseStatement,
  parseVerifierKey,
  sha256,
  verifyReceipt,
} from '#transparency-log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { get as httpGet } from 'node:http';
import { openSignedCity, type SignedCity } from '../support/signed-city.js';

let site: SignedCity;
let size: number;

beforeAll(async () => {
  site = await openSignedCity('zeewijk');
  await site.publish(260);
  size = await site.waitForHead();
}, 120_000);
afterAll(() => site.close());

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${site.base}${path}`, { headers: { 'accept-encoding': 'identity', ...headers } });
}

async function bytes(path: string): Promise<Buffer> {
  const response = await get(path);
  expect([path, response.status]).toEqual([path, 200]);
  return Buffer.from(await response.arrayBuffer());
}

describe('the log of a city over HTTP', () => {
  it('is described to portals, in Turtle and JSON-LD', async () => {
    const turtle = await get('/catalog.ttl');
    expect(turtle.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const text = await turtle.text();
    expect(text).toContain('dcat:Catalog');
    expect(text).toContain('dct:modified');
    const json = await get('/catalog.jsonld');
    expect(json.headers.get('content-type')).toContain('application/ld+json');
    expect(((await json.json()) as { '@graph': object[] })['@graph'].length).toBeGreaterThan(5);
  });

  it('introduces itself', async () => {
    const response = await get('/.well-known/algorithm-register');
    expect(response.headers.get('content-type')).toMatch('application/json');
    expect(response.headers.get('cache-control')).toBe('public, max-age=3600');
    expect(await response.json()).toMatchObject({
      protocol: 'ar-federation/1',
      origin: 'zeewijk.example/log/1',
      entryPrefix: 'https://zeewijk.example/id/',
      keys: [site.city.logKey],
      license: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
    });
  });

  it('serves a head that its key signed, and says when it is unchanged', async () => {
    const response = await get('/federation/v1/log/checkpoint');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=5');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('set-cookie')).toBeNull();
    const note = Buffer.from(await response.arrayBuffer());
    expect(note.length).toBeLessThan(300);
    expect(openCheckpoint(note, [parseVerifierKey(site.city.logKey)!])).toMatchObject({
      kind: 'checkpoint',
      checkpoint: { origin: 'zeewijk.example/log/1', size: 261 },
    });
    const again = await get('/federation/v1/log/checkpoint', { 'if-none-match': response.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('serves tiles whose statements give its hashes, for ever', async () => {
    const full = await get('/federation/v1/log/tile/entries/000');
    expect(full.headers.get('content-type')).toBe('application/octet-stream');
    expect(full.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const statements = decodeEntries(Buffer.from(await full.arrayBuffer()), 256)!;
    expect(statements.map((one) => parseStatement(one).kind).every((kind) => kind === 'statement')).toBe(true);
    expect(decodeHashes(await bytes('/federation/v1/log/tile/0/000'), 256)).toEqual(statements.map(leafHash));
    expect(decodeEntries(await bytes('/federation/v1/log/tile/entries/001.p/5'), 5)).toHaveLength(5);
    expect(decodeEntries(await bytes('/federation/v1/log/tile/entries/000.p/3'), 3)).toEqual(statements.slice(0, 3));
    expect(await bytes('/federation/v1/log/tile/1/000.p/1')).toHaveLength(32);
  });

  it.each([
    'tile/entries/001',
    'tile/entries/001.p/6',
    'tile/entries/002.p/1',
    'tile/1/000.p/2',
    'tile/2/000.p/1',
    'tile/entries/0',
    'tile/entries/%30%30%30',
    'tile/0/000/',
    'proof/261',
    'proof/00',
    'proof/-1',
    `../content/${'0'.repeat(64)}`,
  ])('has no %s', async (path) => {
    const response = await get(`/federation/v1/log/${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('packs statements for those who read packed ones', async () => {
    const [plain, packed] = await Promise.all([
      wire('/federation/v1/log/tile/entries/000', 'identity'),
      wire('/federation/v1/log/tile/entries/000', 'gzip, br'),
    ]);
    expect(packed.encoding).toBe('gzip');
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
  });

  it('gives receipts that are checked without it', async () => {
    for (const index of [0, 1, 255, 256, 260]) {
      const receipt = parseReceipt(await bytes(`/federation/v1/log/proof/${index}`))!;
      expect(verifyReceipt(receipt, [parseVerifierKey(site.city.logKey)!])).toMatchObject({
        kind: 'proven',
        checkpoint: { size },
      });
    }
  });

  it('serves the contents that its statements name', async () => {
    const [, statement] = decodeEntries(await bytes('/federation/v1/log/tile/entries/000.p/2'), 2)!;
    const read = parseStatement(statement!);
    if (read.kind !== 'statement' || read.statement.type !== 'record.put') throw new Error('no record.put');
    const { digest, size: length, record } = read.statement;
    const response = await get(`/federation/v1/content/${digest.slice(7)}`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    const content = Buffer.from(await response.arrayBuffer());
    expect([content.length, formatDigest(sha256(content))]).toEqual([length, digest]);
    expect(JSON.parse(content.toString())).toMatchObject({ id: record });
    expect((await get(`/federation/v1/content/${'0'.repeat(64)}`)).status).toBe(404);
  });

  it('tells GraphQL clients where a version stands in it', async () => {
    const query = `{ entries(first: 3) { nodes { version { log { origin index receipt head { size root signedAt note } } }
      register { ... on City { logOrigin logKey } } } } }`;
    const response = await fetch(`${site.server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { entries: { nodes: EntryNode[] } } };
    const [node] = data.entries.nodes;
    const { index, head, receipt } = node!.version.log;
    expect(node).toMatchObject({
      version: { log: { origin: site.city.logOrigin } },
      register: { logOrigin: site.city.logOrigin, logKey: site.city.logKey },
    });
    expect(receipt).toBe(`https://zeewijk.example/federation/v1/log/proof/${index}`);
    expect(Number(head.size)).toBeGreaterThan(Number(index));
    expect(openCheckpoint(Buffer.from(head.note), [parseVerifierKey(site.city.logKey)!])).toMatchObject({
      kind: 'checkpoint',
      checkpoint: { size: Number(head.size), root: Buffer.from(head.root, 'hex') },
    });
  });

  it('is verified from outside, growing, by whoever trusts its key', async () => {
    const log = RegisterLog.at(site.base);
    const { origin, entryPrefix, keys } = await log.introduction();
    const first = await verifyLog(log, unknownLog(origin, entryPrefix, keys));
    if (first.kind !== 'consistent') throw new Error(first.kind);
    expect(first.added).toBe(261);
    await site.publish(1);
    await site.waitForHead();
    const second = await verifyLog(log, first.known);
    expect(second).toMatchObject({ kind: 'consistent', added: 1, checkpoint: { size: 262 } });
  });

  it('answers for the one city on any host, and says so where there are several', async () => {
    expect((await fetch(`${site.server.url}/federation/v1/log/checkpoint`)).status).toBe(200);
    await site.register.addCity('bergen');
    const response = await fetch(`${site.server.url}/federation/v1/log/checkpoint`);
    expect([response.status, await response.text()]).toEqual([404, expect.stringContaining('/at/<slug>')]);
    expect((await fetch(`${site.server.url}/at/bergen/federation/v1/log/checkpoint`)).status).toBe(404);
    expect((await fetch(`${site.server.url}/at/nowhere/.well-known/algorithm-register`)).status).toBe(404);
    const hosted = await wire('/federation/v1/log/checkpoint', 'identity', 'zeewijk.example');
    expect(hosted.body.toString()).toMatch(/^zeewijk\.example\/log\/1\n/);
  });
});

interface EntryNode {
  readonly version: {
    readonly log: {
      readonly index: string;
      readonly receipt: string;
      readonly head: { readonly size: string; readonly root: string; readonly note: string };
    };
  };
}

/** `fetch` unpacks by itself and sets no host, so the wire is read by hand. */
function wire(
  path: string,
  encoding: string,
  host?: string,
): Promise<{ readonly encoding: string | undefined; readonly body: Buffer }> {
  const url = host === undefined ? `${site.base}${path}` : `${site.server.url}${path}`;
  return new Promise((resolve, reject) => {
    httpGet(url, { headers: { 'accept-encoding': encoding, ...(host !== undefined && { host }) } }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(pieces) }),
      );
    }).on('error', reject);
  });
}

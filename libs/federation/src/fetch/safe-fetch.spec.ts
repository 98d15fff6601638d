import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { gzipSync } from 'node:zlib';
import type { PeerAnswer, PeerQuestion, PeerResource } from '#application';
import { createCertificateAuthority } from '../../../../test/support/certificate-authority.js';
import { UndiciPeerSource } from '../undici-peer-source.js';
import { mayDial, parseNetwork } from './address-rule.js';
import { parseBaseAddress } from './base-address.js';
import type { Resolve } from './checked-lookup.js';
import { FETCH_LIMITS } from './fetch-limits.js';
import { retryAfterSeconds } from './retry-after.js';
import { SafeConnection } from './safe-connection.js';

const HOST = 'peer.example';
const LOOPBACK = ['127.0.0.0/8'];
/** Short, so that the tests of slowness are quick. */
const LIMITS = { ...FETCH_LIMITS, connect: 500, headers: 400, bodyIdle: 400, total: 1_200 };

let server: Server;
let answer: RequestListener;
const sockets = new Set<Socket>();

beforeAll(async () => {
  const authority = createCertificateAuthority();
  setDefaultCACertificates([...getCACertificates('bundled'), authority.certificate]);
  server = createServer(authority.issue(HOST), (request, response) => {
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
});
afterAll(() => {
  server.close();
  setDefaultCACertificates(getCACertificates('bundled'));
});

const toLoopback: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];

interface Setting {
  readonly resolve?: Resolve;
  readonly allowed?: readonly string[];
  readonly question?: PeerQuestion;
  readonly host?: string;
}

async function ask(resource: PeerResource['kind'] & ('checkpoint' | 'descriptor'), setting: Setting = {}) {
  const { port } = server.address() as AddressInfo;
  const source = new UndiciPeerSource('https://us.example', LIMITS, setting.resolve ?? toLoopback);
  const place = { baseUrl: `https://${setting.host ?? HOST}:${port}`, allowedNetworks: setting.allowed ?? LOOPBACK };
  const connection = source.open(place, new AbortController().signal);
  const got = await connection.get({ kind: resource }, setting.question);
  await connection.close();
  return got;
}

function reasonOf(got: PeerAnswer): string {
  return got.kind === 'failed' ? got.reason : `not refused: ${got.kind}`;
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

describe('what may be dialled', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '192.0.0.8',
    '192.0.2.1',
    '198.18.0.1',
    '224.0.0.1',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '::7f00:1',
    'fe80::1',
    'fc00::1',
    'fec0::1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    '2002:7f00:1::',
    '2001::1',
    '2001:db8::1',
    'ff02::1',
    'not an address',
  ])('%s is not', (address) => {
    expect(mayDial(address, [])).toBe(false);
  });

  it.each(['93.184.215.14', '::ffff:93.184.215.14', '2606:2800:21f:cb07::1'])('%s is', (address) => {
    expect(mayDial(address, [])).toBe(true);
  });

  it('widens for one peer by its own list only', () => {
    expect(mayDial('10.1.2.3', [parseNetwork('10.1.0.0/16')])).toBe(true);
    expect(mayDial('::ffff:10.1.2.3', [parseNetwork('10.1.0.0/16')])).toBe(true);
    expect(mayDial('10.2.2.3', [parseNetwork('10.1.0.0/16')])).toBe(false);
  });
});

describe('the address of a peer', () => {
  it.each([
    'https://127.0.0.1',
    'https://0x7f.1',
    'https://2130706433',
    'https://0177.0.0.1',
    'https://[::1]',
    'https://[::ffff:127.0.0.1]',
    'https://127.1',
    'http://peer.example',
    'https://user@peer.example',
    'https://peer.example/?to=x',
    'https://peer.example/#x',
    'file:///etc/passwd',
    'peer.example',
  ])('cannot be %s', (text) => {
    expect(parseBaseAddress(text)).toBeNull();
  });

  it('may have a path', () => {
    expect(parseBaseAddress('https://peer.example/at/gent/')).toEqual({
      origin: 'https://peer.example',
      path: '/at/gent',
    });
  });

  it('cannot be given past the check', () => {
    const surroundings = { limits: LIMITS, resolve: toLoopback, userAgent: 'x', signal: new AbortController().signal };
    expect(() => new SafeConnection({ baseUrl: 'https://127.0.0.1', allowedNetworks: [] }, surroundings)).toThrow(
      TypeError,
    );
  });
});

describe('asking a peer', () => {
  it('takes what is asked for and says who asks', async () => {
    let agent: string | undefined;
    answer = (request, response) => {
      agent = request.headers['user-agent'];
      response.writeHead(200, { ...plain, etag: '"1"', 'content-encoding': 'gzip' }).end(gzipSync('a note'));
    };
    expect(await ask('checkpoint')).toEqual({ kind: 'body', body: Buffer.from('a note'), etag: '"1"' });
    expect(agent).toBe('algorithm-register/1 (+https://us.example)');
  });

  it('tells unchanged, absent and gone apart', async () => {
    answer = (request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 404).end();
    expect(await ask('checkpoint', { question: { etag: '"1"' } })).toEqual({ kind: 'unchanged' });
    expect(await ask('checkpoint')).toEqual({ kind: 'absent' });
    answer = (_, response) => response.writeHead(410).end();
    expect(await ask('checkpoint')).toEqual({ kind: 'gone' });
    // Nobody asked whether it changed.
    answer = (_, response) => response.writeHead(304).end();
    expect(reasonOf(await ask('checkpoint'))).toBe('answers with status 304');
  });

  it('refuses a name that leads to any address that is not public', async () => {
    const both: Resolve = async () => [
      { address: '93.184.215.14', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ];
    expect(reasonOf(await ask('checkpoint', { resolve: both, allowed: [] }))).toContain('127.0.0.1');
    expect(reasonOf(await ask('checkpoint', { allowed: [] }))).toBe(
      'peer.example leads to 127.0.0.1, which is not public',
    );
    expect(reasonOf(await ask('checkpoint', { resolve: async () => [] }))).toContain('has no address');
  });

  it('dials what it has checked, however often the name changes', async () => {
    let asked = 0;
    const flipping: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.9', family: 4 }];
    answer = (_, response) => response.writeHead(200, plain).end('once');
    const setting = { resolve: flipping, allowed: ['127.0.0.1/32'] };
    expect(await ask('checkpoint', setting)).toMatchObject({ kind: 'body' });
    expect(asked).toBe(1);
    expect(reasonOf(await ask('checkpoint', setting))).toContain('127.0.0.9');
  });

  it('believes no certificate for another name', async () => {
    answer = (_, response) => response.writeHead(200, plain).end('hello');
    expect(reasonOf(await ask('checkpoint', { host: 'other.example' }))).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('follows no redirect', async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    };
    expect(reasonOf(await ask('checkpoint'))).toBe('answers with status 302');
    expect(asked).toBe(1);
  });

  it('refuses another type and any coding but gzip', async () => {
    answer = (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    expect(reasonOf(await ask('checkpoint'))).toBe('sends text/html instead of text/plain');
    answer = (_, response) =>
      response.writeHead(200, { ...plain, 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('x')));
    expect(reasonOf(await ask('checkpoint'))).toContain('coding');
    answer = (_, response) => response.writeHead(200, { ...plain, 'content-encoding': 'gzip' }).end('not gzip');
    expect(reasonOf(await ask('checkpoint'))).toContain('gzip');
  });

  it('stops at the cap: declared, sent without end, or unpacked; memory stays flat', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const before = process.memoryUsage().rss;
    answer = (_, response) => response.writeHead(200, { ...plain, 'content-length': 70_000 }).end('x');
    expect(reasonOf(await ask('checkpoint'))).toContain('declares more than');
    answer = (_, response) => {
      response.writeHead(200, plain);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(16_384))) continue;
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    expect(reasonOf(await ask('checkpoint'))).toContain('sends more than');
    answer = (_, response) => response.writeHead(200, { ...plain, 'content-encoding': 'gzip' }).end(bomb);
    expect(reasonOf(await ask('checkpoint'))).toContain('unpacks to more than');
    expect(process.memoryUsage().rss - before).toBeLessThan(40_000_000);
  });

  it('does not take less than was declared', async () => {
    answer = (_, response) => {
      response.writeHead(200, { ...plain, 'content-length': 100 }).write('short');
      setTimeout(() => response.destroy(), 20);
    };
    expect((await ask('checkpoint')).kind).toBe('failed');
  });

  it('gives up on silence before, within and around an answer', async () => {
    answer = () => undefined;
    expect(reasonOf(await ask('checkpoint'))).toBe('does not begin to answer in time');
    answer = (_, response) => void response.writeHead(200, plain).write('a');
    expect(reasonOf(await ask('checkpoint'))).toBe('falls silent within an answer');
    let dripping: NodeJS.Timeout | undefined;
    answer = (_, response) => {
      response.writeHead(200, plain);
      dripping = setInterval(() => response.write('a'), 50);
    };
    const began = performance.now();
    expect(reasonOf(await ask('checkpoint'))).toBe('takes too long to answer');
    expect(performance.now() - began).toBeLessThan(2_000);
    clearInterval(dripping);
  });

  it('hears when to come again', async () => {
    answer = (_, response) => response.writeHead(503, { 'retry-after': '120' }).end();
    expect(await ask('checkpoint')).toMatchObject({ kind: 'failed', retryAfterSeconds: 120 });
    const now = new Date('2026-11-24T12:00:00Z');
    expect(retryAfterSeconds('Tue, 24 Nov 2026 12:01:00 GMT', now)).toBe(60);
    expect(retryAfterSeconds('soon', now)).toBeNull();
  });
});

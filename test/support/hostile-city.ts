import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { composeContent, type RecordData } from '#domain';
import {
  canonicalBytes,
  commitToKey,
  cosignText,
  encodeEntries,
  formatDigest,
  formatHandovers,
  formatSignatureLine,
  frontierOf,
  leafHash,
  parseNote,
  parseTilePath,
  rootOf,
  sha256,
  signCheckpoint,
  signerOf,
  verifierKeyOf,
  type NoteSigner,
  type TileAddress,
} from '#transparency-log';
import type { CertificateAuthority } from './certificate-authority.js';
import { anEntry, english } from './an-entry.js';

export interface CityKey {
  readonly vkey: string;
  readonly privateKey: KeyObject;
}

/**
 * A city that publishes as the protocol has it, and does wrong where a test tells it to: its log, keys and answers lie open
 * to be bent. It serves over HTTPS on a port of its own.
 */
export class HostileCity {
  readonly origin: string;
  readonly prefix: string;
  leaves: Buffer[] = [];
  contents = new Map<string, Buffer>();
  erased = new Set<string>();
  keys: CityKey[];
  next: CityKey;
  handovers: string[] = [];
  /** Paths that were asked for, in order. */
  readonly asked: string[] = [];
  /** Answers in place of the honest answer where it says so by giving true. */
  bend: (path: string, response: ServerResponse, request: IncomingMessage) => boolean = () => false;
  /** Heads of other logs that it says it saw. */
  roster: { origin: string; note: string }[] = [];
  readonly witness: NoteSigner;
  /** Copies of other logs, by the hash of their origin. */
  mirrors = new Map<string, readonly Buffer[]>();
  /** A head to be served although the log has another by now. */
  frozen: string | null = null;
  private readonly heads = new Map<string, { version: number; digest: string }>();
  private time = 1_763_800_000;
  private count = 0;

  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {
    this.origin = `${host}/log/1`;
    this.prefix = `https://${host}/id/`;
    this.witness = signerOf(`${host}/witness`, generateKeyPairSync('ed25519').privateKey, 'cosignature');
    this.keys = [this.makeKey()];
    this.next = this.makeKey();
    this.open();
  }

  static async start(authority: CertificateAuthority, host: string): Promise<HostileCity> {
    const server = createServer(authority.issue(host));
    const city = new HostileCity(server, host);
    server.on('request', (request, response) => city.answer(request, response));
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return city;
  }

  get baseUrl(): string {
    return `https://${this.host}:${(this.server.address() as AddressInfo).port}`;
  }

  get witnessKey(): string {
    return this.witness.key.vkey;
  }

  /** Says that it saw this head of another log. */
  saw(origin: string, note: string, time = Math.floor(Date.now() / 1000)): void {
    const { text } = parseNote(Buffer.from(note))!;
    this.roster.push({ origin, note: note + formatSignatureLine(cosignText(this.witness, text, time)) });
  }

  get vkey(): string {
    return this.keys[0]?.vkey ?? '';
  }

  makeKey(): CityKey {
    const { privateKey } = generateKeyPairSync('ed25519');
    return { privateKey, vkey: verifierKeyOf(`${this.host}/log/1`, privateKey) };
  }

  /** Any statement, right or wrong. */
  say(statement: object): Buffer {
    const body = canonicalBytes({ v: 1, time: (this.time += 1), ...statement });
    this.leaves.push(body);
    return body;
  }

  address(id = `e${(this.count += 1)}`, kind = 'algorithm'): string {
    return `${this.prefix}${kind}/${id}`;
  }

  /** Publishes a record; members of the statement can be replaced. */
  put(record: string, changes: RecordData = {}, statement: object = {}, kind = 'algorithm'): string {
    const data = kind === 'algorithm' ? anEntry(changes) : { name: english('Something'), ...changes };
    const nonce = sha256(Buffer.from(`${record} ${this.leaves.length}`))
      .toString('hex')
      .slice(0, 32);
    const content = composeContent({ uri: record, kind: kind as 'algorithm' }, data, nonce);
    return this.putContent(record, content.body, { kind, ...statement });
  }

  putContent(record: string, body: Buffer, statement: object = {}): string {
    const digest = formatDigest(sha256(body));
    this.contents.set(digest.slice(7), body);
    const head = this.heads.get(record);
    const version = (head?.version ?? 0) + 1;
    const said = this.say({
      type: 'record.put',
      kind: 'algorithm',
      record,
      version,
      prev: head?.digest ?? null,
      digest,
      size: body.length,
      profile: 'https://algorithm-register.example/schema/algorithm/1',
      ...statement,
    });
    this.heads.set(record, { version, digest: formatDigest(sha256(said)) });
    return digest;
  }

  withdraw(record: string, kind = 'algorithm'): void {
    const head = this.heads.get(record)!;
    const version = head.version + 1;
    const said = this.say({
      type: 'record.withdraw',
      kind,
      record,
      version,
      prev: head.digest,
      reason: { en: 'Replaced.' },
    });
    this.heads.set(record, { version, digest: formatDigest(sha256(said)) });
  }

  erase(digests: readonly string[], serving: 'gone' | 'still' = 'gone'): void {
    this.say({ type: 'content.erase', digests, basis: 'A court order.' });
    if (serving === 'gone') for (const digest of digests) this.erased.add(digest.slice(7));
  }

  /** The planned change of keys: announced, then signed by both, then the old one retires. */
  rotate(): void {
    const [old, added, after] = [this.keys[0]!, this.next, this.makeKey()];
    this.say({ type: 'key.add', vkey: added.vkey, next: commitToKey(after.vkey) });
    this.keys = [old, added];
    this.handovers.push(this.head());
    this.say({ type: 'key.retire', vkey: old.vkey, cause: 'planned' });
    this.keys = [added];
    this.next = after;
  }

  head(leaves: readonly Buffer[] = this.leaves, keys: readonly CityKey[] = this.keys): string {
    const root = rootOf(frontierOf(leaves.map(leafHash)));
    return signCheckpoint(
      { origin: this.origin, size: leaves.length, root },
      keys.map(({ privateKey }) => signerOf(this.origin, privateKey)),
    );
  }

  /** A city with the same name, keys and past, which from here on tells another story. */
  rewrite(index: number, change: (statement: Record<string, unknown>) => object): void {
    const statement = JSON.parse(this.leaves[index]!.toString()) as Record<string, unknown>;
    this.leaves = this.leaves.with(index, canonicalBytes({ ...statement, ...change(statement) }));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private open(): void {
    this.say({
      type: 'log.open',
      origin: this.origin,
      entryPrefix: this.prefix,
      keys: this.keys.map(({ vkey }) => vkey),
      next: commitToKey(this.next.vkey),
      name: { en: `City of ${this.host}` },
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.asked.push(path);
    if (this.bend(path, response, request)) return;
    if (path === '/.well-known/algorithm-register') return void send(response, 'application/json', this.descriptor());
    if (path === '/federation/v1/log/checkpoint') return this.answerHead(request, response);
    if (path === '/federation/v1/log/handovers')
      return void send(response, 'application/json', formatHandovers(this.handovers));
    const content = /^\/federation\/v1\/content\/([0-9a-f]{64})$/.exec(path)?.[1];
    if (content !== undefined) return this.answerContent(content, response);
    if (path === '/federation/v1/witness/roster')
      return void send(
        response,
        'application/x-ndjson',
        Buffer.from(this.roster.map((line) => `${JSON.stringify(line)}\n`).join('')),
      );
    const mirror = /^\/federation\/v1\/mirror\/([0-9a-f]{64})\/log\/(.*)$/.exec(path);
    if (mirror) return this.answerTile(parseTilePath(mirror[2]!), this.mirrors.get(mirror[1]!) ?? [], response);
    const tile = parseTilePath(path.replace('/federation/v1/log/', ''));
    this.answerTile(tile, this.leaves, response);
  }

  private answerTile(tile: TileAddress | null, leaves: readonly Buffer[], response: ServerResponse): void {
    if (tile?.level !== 'entries') return void response.writeHead(404).end();
    const page = leaves.slice(tile.index * 256, tile.index * 256 + tile.width);
    send(response, 'application/octet-stream', gzipSync(encodeEntries(page)), { 'content-encoding': 'gzip' });
  }

  private answerHead(request: IncomingMessage, response: ServerResponse): void {
    const note = this.frozen ?? this.head();
    const etag = `"${sha256(Buffer.from(note.split('\n\n')[0]!))
      .toString('hex')
      .slice(0, 16)}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    send(response, 'text/plain; charset=utf-8', Buffer.from(note), { etag });
  }

  private answerContent(digest: string, response: ServerResponse): void {
    const body = this.contents.get(digest);
    if (this.erased.has(digest)) response.writeHead(410).end();
    else if (body) send(response, 'application/json', body);
    else response.writeHead(404).end();
  }

  private descriptor(): Buffer {
    return Buffer.from(
      JSON.stringify({
        protocol: 'ar-federation/1',
        origin: this.origin,
        entryPrefix: this.prefix,
        keys: this.keys.map(({ vkey }) => vkey),
        name: { en: `City of ${this.host}` },
        country: 'NL',
        license: 'CC0-1.0',
        profiles: [],
        peers: [],
      }),
    );
  }
}

function send(response: ServerResponse, type: string, body: Buffer, headers: Record<string, string> = {}): void {
  response.writeHead(200, { 'content-type': type, ...headers }).end(body);
}

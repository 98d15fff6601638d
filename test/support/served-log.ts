import {
  encodeEntries,
  formatHandovers,
  frontierOf,
  generateLogKey,
  leafHash,
  parseTilePath,
  rootOf,
  signCheckpoint,
  signerOf,
  statementBytes,
  TILE_WIDTH,
  type LogKeyPair,
  type NoteSigner,
  type Statement,
} from '#transparency-log';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A city that serves its log over HTTP and may do with it whatever it likes, honest or not. */
export class ServedLog {
  readonly origin = 'rogue.example/log/1';
  readonly entryPrefix = 'https://rogue.example/id/';
  readonly pair: LogKeyPair = generateLogKey(this.origin);
  statements: Buffer[] = [];
  checkpoint = '';
  handovers: string[] = [];
  #server: Server | null = null;

  get signer(): NoteSigner {
    return signerOf(this.origin, this.pair.privateKey);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server?.address() as AddressInfo).port}`;
  }

  static async start(): Promise<ServedLog> {
    const log = new ServedLog();
    log.#server = createServer((request, response) => {
      const body = log.#answer(request.url ?? '');
      response.writeHead(body === null ? 404 : 200);
      response.end(body);
    });
    await new Promise<void>((resolve) => log.#server?.listen(0, '127.0.0.1', resolve));
    return log;
  }

  say(...statements: Statement[]): void {
    this.statements.push(...statements.map(statementBytes));
  }

  /** Signs what stands there now. */
  sign(signers: readonly NoteSigner[] = [this.signer]): string {
    const root = rootOf(frontierOf(this.statements.map(leafHash)));
    this.checkpoint = signCheckpoint({ origin: this.origin, size: this.statements.length, root }, signers);
    return this.checkpoint;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server?.close(() => resolve()));
  }

  #answer(url: string): Buffer | string | null {
    const path = url.replace('/federation/v1/log/', '');
    if (path === 'checkpoint') return this.checkpoint;
    if (path === 'handovers') return formatHandovers(this.handovers);
    const tile = parseTilePath(path);
    if (tile?.level !== 'entries') return null;
    const first = tile.index * TILE_WIDTH;
    return encodeEntries(this.statements.slice(first, first + tile.width));
  }
}

import { sha256 } from '#transparency-log';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface MirrorServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A register that follows a log: what it serves of it under `/mirror` and `/witness` is what the log's own server at `base`
 * says, passed on byte for byte.
 */
export async function startMirror(base: string, origin: string): Promise<MirrorServer> {
  const id = sha256(Buffer.from(origin)).toString('hex');
  const server = createServer((request, response) => {
    const path = (request.url ?? '')
      .replace(`/federation/v1/mirror/${id}/`, '/federation/v1/')
      .replace(`/federation/v1/witness/${id}/checkpoint`, '/federation/v1/log/checkpoint');
    void fetch(`${base}${path}`).then(async (answer) => {
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

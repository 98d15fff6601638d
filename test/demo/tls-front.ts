import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { CertificateAuthority } from '../support/certificate-authority.js';

/** HTTPS in front of a web server that speaks HTTP, as a reverse proxy does in production. */
export interface TlsFront {
  readonly url: string;
  /** The port behind it; it may change while the front stays. */
  passTo(port: number): void;
  close(): void;
}

export async function openTlsFront(authority: CertificateAuthority): Promise<TlsFront> {
  let behind = 0;
  const front = createServer(authority.issue('localhost'), (incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const passed = request({ host: '127.0.0.1', port: behind, method, path: url, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(passed);
  });
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  return {
    url: `https://localhost:${(front.address() as AddressInfo).port}`,
    passTo: (port) => {
      behind = port;
    },
    close: () => {
      front.closeAllConnections();
      front.close();
    },
  };
}

import { createServer, type AddressInfo } from 'node:net';

/** Two services that start side by side must not be sent to the same port while neither listens yet. */
const given = new Set<number>();

/** A port on the loopback address that nobody listened on a moment ago, and that this process has not named before. */
export async function findFreePort(): Promise<number> {
  for (;;) {
    const port = await probe();
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}

function probe(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

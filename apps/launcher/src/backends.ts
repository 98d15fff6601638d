import { join } from 'node:path';
import {
  EmbeddedPostgres,
  EmbeddedSearch,
  keepSecret,
  provideDatabase,
  provideSearchKeys,
  type SearchKeys,
  type ServicePlace,
} from '#embedded';
import type { LaunchSettings } from './launch-settings.js';
import type { Supervisor } from './supervisor.js';

/** The servers that the register's processes work with. */
export interface Backends {
  readonly databaseUrl: string;
  readonly searchUrl: string;
  readonly searchKeys: SearchKeys;
}

/** Starts what the person has not brought along, both at once. */
export async function startBackends(
  settings: LaunchSettings,
  place: ServicePlace,
  supervisor: Supervisor,
): Promise<Backends> {
  const outcomes = await Promise.allSettled([
    startDatabase(settings, place, supervisor),
    startSearch(settings, place, supervisor),
  ]);
  // Both have come to an end before one's failure is told: nothing may be starting while everything is stopped.
  const [databaseUrl, search] = outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }) as [string, Omit<Backends, 'databaseUrl'>];
  return { databaseUrl, ...search };
}

async function startDatabase(settings: LaunchSettings, place: ServicePlace, supervisor: Supervisor): Promise<string> {
  if (settings.ownDatabase) return settings.config.databaseUrl;
  const database = await EmbeddedPostgres.prepare({
    projectRoot: settings.projectRoot,
    place,
    logFile: join(settings.dataDir, 'logs/database.log'),
    superuserPassword: keepSecret(join(settings.dataDir, 'secrets/database-superuser')),
    durability: 'full',
  });
  await supervisor.start({ name: 'database', start: (onSpawn) => database.start(onSpawn) });
  const name = 'register';
  const password = keepSecret(join(settings.dataDir, 'secrets/database-register'));
  const superuserUrl = database.superuserUrl();
  await provideDatabase({ superuserUrl, name, role: name, password, mayCreateDatabases: 'no' });
  return database.url(name, password, name);
}

async function startSearch(
  settings: LaunchSettings,
  place: ServicePlace,
  supervisor: Supervisor,
): Promise<Omit<Backends, 'databaseUrl'>> {
  const { meiliUrl, meiliKey, meiliIndex, embeddedSearchMemory } = settings.config;
  if (settings.ownSearch) {
    return { searchUrl: meiliUrl, searchKeys: { searching: meiliKey, indexing: meiliKey } };
  }
  const masterKey = keepSecret(join(settings.dataDir, 'secrets/search-master-key'));
  const search = await EmbeddedSearch.prepare({
    projectRoot: settings.projectRoot,
    place,
    logFile: join(settings.dataDir, 'logs/search.log'),
    masterKey,
    indexingMemory: embeddedSearchMemory,
  });
  await supervisor.start({ name: 'search server', start: (onSpawn) => search.start(onSpawn) });
  return { searchUrl: search.url, searchKeys: await provideSearchKeys(search.url, masterKey, meiliIndex) };
}

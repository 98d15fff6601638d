import { join } from 'node:path';
import { chooseServicePlace, EmbeddedPostgres, EmbeddedSearch, keepSecret, provideDatabase } from '#embedded';
import type { ServiceProcess } from '#embedded';
import { makeTestFolder } from './test-folder.js';

export interface TestServices {
  readonly env: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Real servers with throw-away data in the system's temporary folder; servers named by the environment are used instead. */
export async function startTestServices(
  projectRoot: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TestServices> {
  const folder = await makeTestFolder();
  const running: ServiceProcess[] = [];
  const remember = (service: ServiceProcess): void => {
    running.push(service);
    folder.record({ name: 'test service', ...service.identity });
  };
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((service) => service.stop()));
    folder.remove();
  };
  try {
    const [database, search] = await Promise.all([
      env['TEST_DATABASE_URL'] ?? startDatabase(projectRoot, folder.path, remember),
      env['TEST_MEILI_URL'] ? given(env) : startSearch(projectRoot, folder.path, remember),
    ]);
    return { env: { TEST_DATABASE_URL: database, TEST_MEILI_URL: search.url, TEST_MEILI_KEY: search.key }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(
  projectRoot: string,
  folder: string,
  onSpawn: (service: ServiceProcess) => void,
): Promise<string> {
  const postgres = await EmbeddedPostgres.prepare({
    projectRoot,
    place: chooseServicePlace(join(folder, 'database')),
    logFile: join(folder, 'postgres.log'),
    superuserPassword: keepSecret(join(folder, 'keys/postgres')),
    durability: 'throw-away',
  });
  await postgres.start(onSpawn);
  // The tests work as what the register is: the owner of its databases, not a superuser.
  const role = { role: 'register', password: keepSecret(join(folder, 'keys/register')) };
  await provideDatabase({
    superuserUrl: postgres.superuserUrl(),
    name: 'register',
    ...role,
    mayCreateDatabases: 'yes',
  });
  return postgres.url(role.role, role.password, 'register');
}

interface SearchServer {
  readonly url: string;
  readonly key: string;
}

function given(env: Readonly<Record<string, string | undefined>>): SearchServer {
  return { url: env['TEST_MEILI_URL'] ?? '', key: env['TEST_MEILI_KEY'] ?? '' };
}

async function startSearch(
  projectRoot: string,
  folder: string,
  onSpawn: (service: ServiceProcess) => void,
): Promise<SearchServer> {
  const key = keepSecret(join(folder, 'keys/meilisearch'));
  const search = await EmbeddedSearch.prepare({
    projectRoot,
    place: chooseServicePlace(join(folder, 'search')),
    logFile: join(folder, 'meilisearch.log'),
    masterKey: key,
    indexingMemory: '512 MiB',
  });
  await search.start(onSpawn);
  return { url: search.url, key };
}

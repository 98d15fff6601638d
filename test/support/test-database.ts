import { randomBytes } from 'node:crypto';
import { provideTemplate } from './template-database.js';
import { withServer } from './test-server-connection.js';
import { whenUnused } from './when-unused.js';

/** A migrated, empty database of one test file's own. */
export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** Cloned from the migrated template, which takes a fraction of migrating anew. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const template = await provideTemplate();
  return createDatabase(`CREATE DATABASE %s TEMPLATE ${template}`);
}

/** An empty database without any table, for tests of the migrations themselves. */
export function createEmptyTestDatabase(): Promise<TestDatabase> {
  return createDatabase('CREATE DATABASE %s');
}

/** A second database with what the first holds now. Nobody may be connected to the first while it is copied. */
export async function cloneDatabase({ url }: Pick<TestDatabase, 'url'>): Promise<TestDatabase> {
  const source = new URL(url).pathname.slice(1);
  return createDatabase(`CREATE DATABASE %s TEMPLATE ${source}`);
}

async function createDatabase(statement: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const url = await withServer(async ({ client, urlOf }) => {
    await whenUnused(() => client.query(statement.replace('%s', name)));
    return urlOf(name);
  });
  return { url, drop: () => dropDatabase(name) };
}

/**
 * Ends what a test left connected, then drops. Not WITH (FORCE): that ends every process or none, and the server's own
 * housekeeping (autovacuum) is none that the owner of a database may end. A plain drop asks it to go.
 */
async function dropDatabase(name: string): Promise<void> {
  await withServer(async ({ client }) => {
    await client.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user',
      [name],
    );
    await whenUnused(() => client.query(`DROP DATABASE IF EXISTS ${name}`));
  });
}

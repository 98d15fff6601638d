import { randomBytes } from 'node:crypto';
import { provideTemplate } from './template-database.js';
import { withServer } from './test-server-connection.js';

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
    await client.query(statement.replace('%s', name));
    return urlOf(name);
  });
  return { url, drop: () => dropDatabase(name) };
}

async function dropDatabase(name: string): Promise<void> {
  await withServer(({ client }) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

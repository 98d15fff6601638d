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

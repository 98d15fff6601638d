import { createDataSource, migrateDatabase } from '#persistence';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmptyTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('the migrations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createEmptyTestDatabase();
  });
  afterAll(() => database.drop());

  it('run once when five processes start at the same moment', async () => {
    const runs = await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(database.url)));
    expect(runs.filter((names) => names.length > 0)).toHaveLength(1);
  });

  it('make exactly the tables that the record classes describe', async () => {
    const dataSource = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  it('can be taken back', async () => {
    const dataSource = await createDataSource({ url: database.url, poolSize: 1 }).initialize();
    try {
      for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
      const tables = await dataSource.query<{ name: string }[]>(
        `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration'`,
      );
      expect(tables).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });
});

import { createDataSource } from './data-source.js';

/** Any number that no other software uses on the same database. */
const MIGRATION_LOCK = 7_140_214_331;

/**
 * Brings the schema up to date. Several processes may start at once: one migrates, the others wait for the same
 * advisory lock, held on one connection for the whole run (TypeORM does not serialise migrations by itself).
 * Gives the names of the migrations that ran.
 */
export async function migrateDatabase(databaseUrl: string): Promise<string[]> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 2 }).initialize();
  const runner = dataSource.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await runner.release();
    // Ends the session, and with it the lock, even when a migration threw.
    await dataSource.destroy();
  }
}

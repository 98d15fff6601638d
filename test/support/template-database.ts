import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withServer, type ServerConnection } from './test-server-connection.js';
import { whenUnused } from './when-unused.js';

const PERSISTENCE = join(import.meta.dirname, '../../libs/persistence/src');
/** Any number that nothing else on a test server locks. */
const TEMPLATE_LOCK = 7_305_514;

/**
 * The name of a database with every migration run. It is made by the first test that needs it, under a lock, and named
 * after the sources of the schema: a changed migration gets a new template, an unchanged one is used by later runs.
 */
export function provideTemplate(): Promise<string> {
  const name = `template_${hashOfSchema()}`;
  return withServer(async (server) => {
    await server.client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await makeTemplate(server, name);
    return name;
  });
}

/** Renamed at the end only, so that an interrupted attempt is never taken for a template. */
async function makeTemplate({ client, urlOf }: ServerConnection, name: string): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await whenUnused(() => client.query(`DROP DATABASE IF EXISTS ${unfinished}`));
  await client.query(`CREATE DATABASE ${unfinished}`);
  const { migrateDatabase } = await import('#persistence');
  await migrateDatabase(urlOf(unfinished));
  await whenUnused(() => client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`));
}

function hashOfSchema(): string {
  const hash = createHash('sha256');
  const files = readdirSync(PERSISTENCE, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') || file.endsWith('.sql'))
    .sort();
  for (const file of files) hash.update(file).update(readFileSync(join(PERSISTENCE, file)));
  return hash.digest('hex').slice(0, 12);
}

import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { countRows, listMigrations, listTables, type BackupTable } from './backup-tables.js';
import { frame } from './frames.js';

export interface BackupHead {
  readonly format: 'register-backup/1';
  readonly at: string;
  /** The state of the schema: a backup goes back into the same. */
  readonly migrations: readonly string[];
  readonly rows: Readonly<Record<string, number>>;
  readonly keys: readonly string[];
}

export interface BackupPlaces {
  readonly databaseUrl: string;
  readonly keysFolder: string;
  readonly file: string;
}

/**
 * Writes database and keys into one file, as of one moment; publishing goes on meanwhile. The file appears under its name only
 * when it is complete, and only its owner reads it: it holds the private keys of the logs. The marks of what they signed stay
 * out on purpose: restored with an old database, an old mark would let the log fork.
 */
export async function writeBackup(
  places: BackupPlaces,
  onTable: (table: string, rows: number) => void,
): Promise<BackupHead> {
  const client = new pg.Client({ connectionString: places.databaseUrl, application_name: 'register backup' });
  await client.connect();
  const unfinished = `${places.file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await listTables(client);
    const head: BackupHead = {
      format: 'register-backup/1',
      at: new Date().toISOString(),
      migrations: await listMigrations(client),
      rows: await countRows(client, tables),
      keys: await listKeys(places.keysFolder),
    };
    const frames = framesOf(client, tables, head, places.keysFolder, onTable);
    await pipeline(
      Readable.from(frames),
      createGzip({ level: 6 }),
      createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
    );
    await syncFile(unfinished);
    // Unlike renaming, linking never takes the place of an older backup.
    await link(unfinished, places.file);
    return head;
  } finally {
    await rm(unfinished, { force: true });
    await client.end();
  }
}

async function* framesOf(
  client: pg.Client,
  tables: readonly BackupTable[],
  head: BackupHead,
  keysFolder: string,
  onTable: (table: string, rows: number) => void,
): AsyncGenerator<Buffer> {
  yield frame('H', head);
  for (const { name, columns } of tables) {
    yield frame('T', { table: name, columns });
    const digest = createHash('sha256');
    const list = columns.map((column) => `"${column}"`).join(', ');
    for await (const data of client.query(copyTo(`COPY "${name}" (${list}) TO STDOUT`)) as AsyncIterable<Buffer>) {
      digest.update(data);
      yield frame('D', data);
    }
    yield frame('E', { sha256: digest.digest('hex') });
    onTable(name, head.rows[name] ?? 0);
  }
  for (const name of head.keys) {
    const data = await readFile(join(keysFolder, name));
    yield frame('F', { name });
    yield frame('D', data);
    yield frame('E', { sha256: createHash('sha256').update(data).digest('hex') });
  }
  yield frame('Z', {});
}

async function listKeys(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.key'))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

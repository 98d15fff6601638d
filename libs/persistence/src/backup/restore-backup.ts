import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { listMigrations, listTables, countRows, type BackupTable } from './backup-tables.js';
import { copyInto } from './copy-into.js';
import { DamagedBackup, readFrames, type Frame } from './frames.js';
import { storeKeys } from './store-keys.js';
import { verifyDatabase } from './verify-database.js';
import type { BackupHead, BackupPlaces } from './write-backup.js';

export type BackupRestoration =
  | { readonly kind: 'restored'; readonly head: BackupHead }
  | { readonly kind: 'not-empty'; readonly rows: Readonly<Record<string, number>> }
  | { readonly kind: 'other-schema'; readonly backup: readonly string[]; readonly database: readonly string[] }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'other-key'; readonly name: string };

/** Tables that a fresh database has rows in already; the backup's take their place. */
const SEEDED = ['change_state'];

/**
 * Brings a backup back into an empty, migrated database. Counts, checksums, the digests of all contents and the roots of all
 * logs are checked before anything is committed: a file that differs in one bit changes nothing.
 */
export async function restoreBackup(
  { databaseUrl, keysFolder, file }: BackupPlaces,
  onTable: (table: string, rows: number) => void,
): Promise<BackupRestoration> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'register restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    const outcome = await restoreIn(client, file, keysFolder, onTable);
    await client.query(outcome.kind === 'restored' ? 'COMMIT' : 'ROLLBACK');
    return outcome;
  } catch (error) {
    const reason = damageIn(error);
    if (reason === null) throw error;
    return { kind: 'damaged', reason };
  } finally {
    await client.end();
  }
}

async function restoreIn(
  client: pg.Client,
  file: string,
  keysFolder: string,
  onTable: (table: string, rows: number) => void,
): Promise<BackupRestoration> {
  const frames = readFrames(unzipped(file));
  const head = readHead((await frames.next()).value as Frame | undefined);
  const database = await listMigrations(client);
  if (head.migrations.join() !== database.join()) return { kind: 'other-schema', backup: head.migrations, database };
  const tables = await listTables(client);
  const filled = Object.entries(await countRows(client, tables)).filter(
    ([name, rows]) => rows > 0 && !SEEDED.includes(name),
  );
  if (filled.length > 0) return { kind: 'not-empty', rows: Object.fromEntries(filled) };
  for (const name of SEEDED) await client.query(`DELETE FROM "${name}"`);

  const keys = new Map<string, Buffer>();
  let isEnded = false;
  for await (const { type, payload } of frames) {
    if (isEnded) throw new DamagedBackup('something stands behind its end');
    if (type === 'T') await readTable(client, tables, head, { payload, frames }, onTable);
    else if (type === 'F') keys.set(nameIn(payload), await readKey(frames));
    else if (type === 'Z') isEnded = true;
    else throw new DamagedBackup('its parts are out of order');
  }
  if (!isEnded) throw new DamagedBackup('it is cut off');
  const missing = head.keys.find((name) => !keys.has(name));
  if (missing !== undefined) throw new DamagedBackup(`the key ${missing} is missing`);
  await verifyDatabase(client, head.rows, await countRows(client, tables));
  await lockLogs(client, head);
  const other = await storeKeys(keysFolder, keys);
  return other === null ? { kind: 'restored', head } : { kind: 'other-key', name: other };
}

/**
 * The logs may have gone on after the backup. Until they were compared with the mark outside the database, and with those who
 * follow them, they are neither signed nor written: a second history would fork them for good.
 */
async function lockLogs(client: pg.Client, { at }: BackupHead): Promise<void> {
  const reason = `The database was restored from a backup of ${at}. The worker compares the log with what was signed last before anything is published; see "register log status".`;
  await client.query(
    `UPDATE log_state SET lock = 'restored', lock_reason = $1, locked_at = now() WHERE size > 0 AND lock IS NULL`,
    [reason],
  );
}

function unzipped(file: string): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  // Whoever reads the unzipped bytes meets the fault of either stream; without a listener it would end the process first.
  pipeline(createReadStream(file), gunzip).catch(() => undefined);
  return gunzip;
}

function readHead(first: Frame | undefined): BackupHead {
  if (first?.type !== 'H') throw new DamagedBackup('it is no backup of a register');
  const head = JSON.parse(first.payload.toString('utf8')) as BackupHead;
  if ((head.format as string) !== 'register-backup/1')
    throw new DamagedBackup(`its format ${head.format} is not known here`);
  return head;
}

interface Section {
  readonly payload: Buffer;
  readonly frames: AsyncGenerator<Frame>;
}

async function readTable(
  client: pg.Client,
  tables: readonly BackupTable[],
  head: BackupHead,
  { payload, frames }: Section,
  onTable: (table: string, rows: number) => void,
): Promise<void> {
  const { table: name, columns } = JSON.parse(payload.toString('utf8')) as {
    readonly table: string;
    readonly columns: string[];
  };
  const table = tables.find((known) => known.name === name);
  if (!table || !columns.every((column) => table.columns.includes(column)))
    throw new DamagedBackup(`the table ${name} is not known here`);
  await copyInto(client, { ...table, columns }, frames);
  onTable(name, head.rows[name] ?? 0);
}

async function readKey(frames: AsyncGenerator<Frame>): Promise<Buffer> {
  const data: Buffer[] = [];
  for (;;) {
    const { value, done } = (await frames.next()) as IteratorResult<Frame, undefined>;
    if (done === true) throw new DamagedBackup('it is cut off');
    if (value.type === 'D') data.push(value.payload);
    else if (value.type === 'E') {
      const whole = Buffer.concat(data);
      const { sha256 } = JSON.parse(value.payload.toString('utf8')) as { readonly sha256: string };
      if (createHash('sha256').update(whole).digest('hex') !== sha256)
        throw new DamagedBackup('the checksum of a key is wrong');
      return whole;
    } else throw new DamagedBackup('its parts are out of order');
  }
}

function nameIn(payload: Buffer): string {
  const { name } = JSON.parse(payload.toString('utf8')) as { readonly name: string };
  if (!/^[A-Za-z0-9._%-]+\.key$/.test(name)) throw new DamagedBackup('the name of a key is not one');
  return name;
}

/** What a file that differs from what was written looks like on its way through decompression, JSON and the database. */
function damageIn(error: unknown): string | null {
  if (error instanceof DamagedBackup) return error.message;
  if (error instanceof SyntaxError) return 'a part of it is not readable';
  const code = (error as { readonly code?: unknown }).code;
  if (typeof code !== 'string') return null;
  if (code === 'Z_BUF_ERROR') return 'it is cut off';
  if (code.startsWith('Z_')) return 'its bytes have changed since it was written, or it is no backup';
  return /^2[23]/.test(code) ? 'the database refuses a row of it' : null;
}

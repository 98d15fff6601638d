import { createHash } from 'node:crypto';
import { finished } from 'node:stream/promises';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { BackupTable } from './backup-tables.js';
import { DamagedBackup, type Frame } from './frames.js';

/** Copies the data frames of one table into it, up to the frame that ends the table. */
export async function copyInto(
  client: Client,
  { name, columns, counters }: BackupTable,
  frames: AsyncGenerator<Frame>,
): Promise<void> {
  const list = columns.map((column) => `"${column}"`).join(', ');
  const copy = client.query(copyFrom(`COPY "${name}" (${list}) FROM STDIN`));
  const done = finished(copy);
  const refusals: unknown[] = [];
  done.catch((error: unknown) => refusals.push(error));
  try {
    await pour(name, copy, frames);
  } catch (error) {
    // When the database refuses a row, writing on fails in a way of its own: the refusal itself says what is wrong.
    await setImmediate();
    const [refusal = error] = refusals;
    copy.destroy();
    throw refusal;
  }
  copy.end();
  await done;
  for (const column of counters) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest(1, (SELECT max("${column}") FROM "${name}")))`,
      [name, column],
    );
  }
}

async function pour(name: string, copy: NodeJS.WritableStream, frames: AsyncGenerator<Frame>): Promise<void> {
  const digest = createHash('sha256');
  for (;;) {
    const { value, done } = (await frames.next()) as IteratorResult<Frame, undefined>;
    if (done === true) throw new DamagedBackup('it is cut off');
    if (value.type === 'D') {
      digest.update(value.payload);
      if (!copy.write(value.payload)) await once(copy, 'drain');
    } else if (value.type === 'E') {
      const { sha256 } = JSON.parse(value.payload.toString('utf8')) as { readonly sha256: string };
      if (digest.digest('hex') !== sha256) throw new DamagedBackup(`the checksum of the table ${name} is wrong`);
      return;
    } else throw new DamagedBackup('its parts are out of order');
  }
}

import { SignLogService, type City } from '#application';
import { FileLogKeys, HighWaterFiles, SystemClock, TypeormUnitOfWork } from '#persistence';
import {
  frontierOf,
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  rootOf,
  sha256,
  writeFrontier,
  type Checkpoint,
} from '#transparency-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { anEntry } from '../support/an-entry.js';
import type { RegisterWriter } from '../support/register-writer.js';
import { openSigningSetting, type SigningSetting } from './signing-setting.js';

let setting: SigningSetting;
let register: RegisterWriter;
let city: City;

beforeAll(async () => {
  setting = await openSigningSetting();
  ({ register } = setting);
});
beforeEach(async () => {
  city = await setting.addCity();
});
afterAll(() => setting.close());

function query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return setting.query<Row>(sql, ...values);
}

/** The newest signed head, verified with the city's key and against the statements themselves. */
async function readHead(): Promise<Checkpoint> {
  const opened = openCheckpoint(Buffer.from(await setting.newestNote(city)), [parseVerifierKey(city.logKey)!]);
  if (opened.kind !== 'checkpoint') throw new Error(`the head is ${opened.kind}`);
  const bodies = await query<{ body: Buffer }>(
    'SELECT body FROM log_leaf WHERE log_id = $1 AND idx < $2 ORDER BY idx',
    city.id,
    opened.checkpoint.size,
  );
  expect(opened.checkpoint.root).toEqual(rootOf(frontierOf(bodies.map(({ body }) => leafHash(body)))));
  return opened.checkpoint;
}

/** What somebody with the owner's rights can do to a table that refuses. */
async function tamper(sql: string, ...values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: setting.database.url });
  await client.connect();
  await client.query('GRANT ALL ON log_leaf, log_checkpoint TO CURRENT_USER');
  await client.query('ALTER TABLE log_leaf DISABLE TRIGGER USER');
  await client.query(sql, values);
  await client.query('ALTER TABLE log_leaf ENABLE TRIGGER USER');
  await client.end();
}

describe('signing a log', () => {
  it('covers everything since the first publication, and follows what is added', async () => {
    await setting.publish(city, 2);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed', size: 3 });
    expect(await readHead()).toMatchObject({ origin: city.logOrigin, size: 3 });
    expect(await register.signLog.sign(city.id)).toEqual({ kind: 'nothing-new' });
    await setting.publish(city, 1);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed', size: 4 });
    expect(await readHead()).toMatchObject({ size: 4 });
  });

  it('keeps the hashes of full tiles', async () => {
    await setting.publish(city, 300);
    expect(await register.signLog.sign(city.id)).toMatchObject({ size: 301 });
    await setting.publish(city, 300);
    expect(await register.signLog.sign(city.id)).toMatchObject({ size: 601 });
    await readHead();
    const rows = await query<{ idx: string; hash: Buffer }>(
      'SELECT idx, hash FROM log_subtree WHERE log_id = $1 AND level = 1 ORDER BY idx',
      city.id,
    );
    const bodies = await query<{ body: Buffer }>('SELECT body FROM log_leaf WHERE log_id = $1 ORDER BY idx', city.id);
    const tile = (i: number): Buffer =>
      rootOf(frontierOf(bodies.slice(i * 256, (i + 1) * 256).map(({ body }) => leafHash(body))));
    expect(rows).toEqual([
      { idx: '0', hash: tile(0) },
      { idx: '1', hash: tile(1) },
    ]);
  });

  it('is done by one of two signers at once; the other one is told', async () => {
    await setting.publish(city, 3);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => register.signLog.sign(city.id)));
    expect(outcomes.filter(({ kind }) => kind === 'signed')).toHaveLength(1);
    expect(outcomes.every(({ kind }) => ['signed', 'busy', 'nothing-new'].includes(kind))).toBe(true);
    expect(await query('SELECT size FROM log_checkpoint WHERE log_id = $1', city.id)).toEqual([{ size: '4' }]);
  });

  it('notices a statement that was changed, before and after it was signed', async () => {
    await setting.publish(city, 2);
    await tamper(`UPDATE log_leaf SET body = set_byte(body, 20, 65) WHERE log_id = $1 AND idx = 2`, city.id);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'locked' });
    expect(await query('SELECT 1 FROM log_checkpoint WHERE log_id = $1', city.id)).toEqual([]);

    city = await setting.addCity();
    await setting.publish(city, 2);
    await register.signLog.sign(city.id);
    await setting.publish(city, 1);
    // The stored hash too: only the statements themselves and what was signed can tell.
    const [leaf] = await query<{ body: Buffer }>('SELECT body FROM log_leaf WHERE log_id = $1 AND idx = 1', city.id);
    const changed = Buffer.from(leaf!.body.toString().replace('"version":1', '"version":2'));
    await tamper(
      'UPDATE log_leaf SET body = $2, hash = $3 WHERE log_id = $1 AND idx = 1',
      city.id,
      changed,
      leafHash(changed),
    );
    expect(await register.signLog.sign(city.id)).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining('fsck'),
    });
  });

  it('notices a rewritten past where hash and tree were made to fit: it is not what was signed', async () => {
    await setting.publish(city, 2);
    await register.signLog.sign(city.id);
    await setting.publish(city, 1);
    const bodies = await query<{ body: Buffer }>('SELECT body FROM log_leaf WHERE log_id = $1 ORDER BY idx', city.id);
    const changed = Buffer.from(bodies[1]!.body.toString().replace('"version":1', '"version":2'));
    const leaves = bodies.map(({ body }, i) => leafHash(i === 1 ? changed : body));
    await tamper(
      'UPDATE log_leaf SET body = $2, hash = $3 WHERE log_id = $1 AND idx = 1',
      city.id,
      changed,
      leafHash(changed),
    );
    const frontier = JSON.stringify(writeFrontier(frontierOf(leaves)));
    await query('UPDATE log_state SET frontier = $2 WHERE log_id = $1', city.id, frontier);
    expect(await register.signLog.sign(city.id)).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining('not the ones that were signed'),
    });
  });

  it('locks publishing with it, and the draft waits', async () => {
    await setting.publish(city, 1);
    await tamper('UPDATE log_leaf SET body = $2 WHERE log_id = $1 AND idx = 1', city.id, Buffer.from('{}'));
    await register.signLog.sign(city.id);
    const records = [{ kind: 'algorithm' as const, sourceKey: 'waits', sourceUrl: null, data: anEntry() }];
    const [move] = await register.moveIn.moveIn({ registerId: city.id, records }, 'test');
    expect(await register.publish.publish(move!.recordId, 'test')).toMatchObject({ kind: 'log-locked' });
    expect(await query('SELECT 1 FROM draft WHERE record_id = $1', move!.recordId)).toHaveLength(1);
  });

  it('refuses without the mark, and without the key', async () => {
    await setting.publish(city, 1);
    const marks = readdirSync(register.keysFolder).filter(
      (name) => name.startsWith(encodeURIComponent(city.logOrigin)) && name.endsWith('.mark'),
    );
    expect(marks).toHaveLength(1);
    for (const name of marks) rmSync(join(register.keysFolder, name));
    expect(await register.signLog.sign(city.id)).toMatchObject({
      kind: 'not-ready',
      reason: expect.stringContaining('register log init'),
    });
    const [unitOfWork, marksOf] = [new TypeormUnitOfWork(register.dataSource), new HighWaterFiles(register.keysFolder)];
    await marksOf.begin(city.logOrigin, { size: 0, root: sha256(Buffer.alloc(0)).toString('hex') });
    const elsewhere = new SignLogService(unitOfWork, new FileLogKeys('/nonexistent'), marksOf, new SystemClock());
    expect(await elsewhere.sign(city.id)).toMatchObject({
      kind: 'not-ready',
      reason: expect.stringContaining('private half'),
    });
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed' });
  });

  it('signs the same head again after a crash between the mark and the database', async () => {
    await setting.publish(city, 1);
    await query(
      `CREATE FUNCTION crash() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'power cut'; END $$`,
    );
    await query(
      `CREATE CONSTRAINT TRIGGER crash AFTER INSERT ON log_checkpoint DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION crash()`,
    );
    await expect(register.signLog.sign(city.id)).rejects.toThrow('power cut');
    await query('DROP TRIGGER crash ON log_checkpoint');
    const mark = await new HighWaterFiles(register.keysFolder).read(city.logOrigin);
    expect(mark).toMatchObject({ size: 2 });
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed', size: 2, root: mark!.root });
  });

  it('refuses a copy of the database that goes its own way with the same mark', async () => {
    await setting.publish(city, 1);
    await register.signLog.sign(city.id);
    await setting.publish(city, 1);
    const copy = await setting.copy(city);
    await setting.publish(city, 1);
    await register.signLog.sign(city.id);
    await copy.publishAnother();
    const outcome = await copy.signLog.sign(city.id);
    await copy.close();
    expect(outcome).toMatchObject({ kind: 'locked' });
    expect(await readHead()).toMatchObject({ size: 4 });
  });
});

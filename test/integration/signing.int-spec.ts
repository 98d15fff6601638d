import { GuardLogService, SignLogService, type City, type LogFollowers } from '#application';
import { FileLogKeys, HighWaterFiles, SystemClock, TypeormUnitOfWork } from '#persistence';
import { ConfiguredFollowers } from '#log-client';
import {
  frontierOf,
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  rootOf,
  sha256,
  signCheckpoint,
  type Checkpoint,
} from '#transparency-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { anEntry } from '../support/an-entry.js';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let register: RegisterWriter;
let city: City;
let serial = 0;

beforeAll(async () => {
  database = await createTestDatabase();
  register = await openRegisterWriter(database.url);
});
beforeEach(async () => {
  city = await register.addCity(`city-${(serial += 1)}`);
});
afterAll(async () => {
  await register.close();
  await database.drop();
});

function query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return register.dataSource.query<Row[]>(sql, values);
}

async function publish(count: number): Promise<void> {
  const records = Array.from({ length: count }, () => ({
    kind: 'algorithm' as const,
    sourceKey: `key-${(serial += 1)}`,
    sourceUrl: null,
    data: anEntry(),
  }));
  for (const { recordId } of await register.moveIn.moveIn({ registerId: city.id, records }, 'test'))
    expect(await register.publish.publish(recordId, 'test')).toMatchObject({ kind: 'published' });
}

/** The newest signed head, verified with the city's key and against the statements themselves. */
async function readHead(): Promise<Checkpoint> {
  const [row] = await query<{ note: string }>(
    'SELECT note FROM log_checkpoint WHERE log_id = $1 ORDER BY size DESC LIMIT 1',
    city.id,
  );
  const opened = openCheckpoint(Buffer.from(row!.note), [parseVerifierKey(city.logKey)!]);
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
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('GRANT ALL ON log_leaf, log_checkpoint TO CURRENT_USER');
  await client.query('ALTER TABLE log_leaf DISABLE TRIGGER USER');
  await client.query(sql, values);
  await client.query('ALTER TABLE log_leaf ENABLE TRIGGER USER');
  await client.end();
}

describe('signing a log', () => {
  it('covers everything since the first publication, and follows what is added', async () => {
    await publish(2);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed', size: 3 });
    expect(await readHead()).toMatchObject({ origin: city.logOrigin, size: 3 });
    expect(await register.signLog.sign(city.id)).toEqual({ kind: 'nothing-new' });
    await publish(1);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed', size: 4 });
    expect(await readHead()).toMatchObject({ size: 4 });
  });

  it('keeps the hashes of full tiles', async () => {
    await publish(300);
    expect(await register.signLog.sign(city.id)).toMatchObject({ size: 301 });
    await publish(300);
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
    await publish(3);
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => register.signLog.sign(city.id)));
    expect(outcomes.filter(({ kind }) => kind === 'signed')).toHaveLength(1);
    expect(outcomes.every(({ kind }) => ['signed', 'busy', 'nothing-new'].includes(kind))).toBe(true);
    expect(await query('SELECT size FROM log_checkpoint WHERE log_id = $1', city.id)).toEqual([{ size: '4' }]);
  });

  it('notices a statement that was changed, before and after it was signed', async () => {
    await publish(2);
    await tamper(`UPDATE log_leaf SET body = set_byte(body, 20, 65) WHERE log_id = $1 AND idx = 2`, city.id);
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'locked' });
    expect(await query('SELECT 1 FROM log_checkpoint WHERE log_id = $1', city.id)).toEqual([]);

    city = await register.addCity(`city-${(serial += 1)}`);
    await publish(2);
    await register.signLog.sign(city.id);
    await publish(1);
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

  it('locks publishing with it, and the draft waits', async () => {
    await publish(1);
    await tamper('UPDATE log_leaf SET body = $2 WHERE log_id = $1 AND idx = 1', city.id, Buffer.from('{}'));
    await register.signLog.sign(city.id);
    const records = [{ kind: 'algorithm' as const, sourceKey: 'waits', sourceUrl: null, data: anEntry() }];
    const [move] = await register.moveIn.moveIn({ registerId: city.id, records }, 'test');
    expect(await register.publish.publish(move!.recordId, 'test')).toMatchObject({ kind: 'log-locked' });
    expect(await query('SELECT 1 FROM draft WHERE record_id = $1', move!.recordId)).toHaveLength(1);
  });

  it('refuses without the mark, and without the key', async () => {
    await publish(1);
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
    await expect(elsewhere.sign(city.id)).rejects.toThrow('ENOENT');
    expect(await register.signLog.sign(city.id)).toMatchObject({ kind: 'signed' });
  });

  it('signs the same head again after a crash between the mark and the database', async () => {
    await publish(1);
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
    await publish(1);
    await register.signLog.sign(city.id);
    await publish(1);
    const copy = await copyDatabase();
    await publish(1);
    await register.signLog.sign(city.id);
    await copy.publishAnother();
    const outcome = await copy.signLog.sign(city.id);
    await copy.close();
    expect(outcome).toMatchObject({ kind: 'locked' });
    expect(await readHead()).toMatchObject({ size: 4 });
  });
});

describe('the guard at the start', () => {
  it('notices a restored older database by the mark, before anything is signed', async () => {
    await publish(1);
    await register.signLog.sign(city.id);
    const old = await copyDatabase();
    await publish(2);
    await register.signLog.sign(city.id);
    const outcome = await old.guardWith(new ConfiguredFollowers([])).guard(city.id);
    expect(outcome).toMatchObject({ kind: 'locked', reason: expect.stringContaining('register log recover') });
    expect(await old.signLog.sign(city.id)).toMatchObject({ kind: 'locked' });
    await old.close();
  });

  it('notices it by its followers where the mark was restored with it', async () => {
    await publish(1);
    await register.signLog.sign(city.id);
    const old = await copyDatabase('with its mark');
    await publish(2);
    await register.signLog.sign(city.id);
    const follower = await aFollower(await newestNote());
    const outcome = await old.guardWith(new ConfiguredFollowers(['http://127.0.0.1:1', follower.url])).guard(city.id);
    await follower.close();
    expect(outcome).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining(`${follower.url} has 4 statements`),
    });
    await old.close();
  });

  it('is not stopped by a follower that lies, stays silent, or has less', async () => {
    await publish(1);
    await register.signLog.sign(city.id);
    const before = await newestNote();
    await publish(1);
    const root = sha256(Buffer.from('made up'));
    const stranger = await register.addCity(`city-${(serial += 1)}`);
    const found = await new FileLogKeys(register.keysFolder).signers(stranger.logOrigin, [stranger.logKey]);
    if (found.kind !== 'found') throw new Error('no key');
    const lie = signCheckpoint({ origin: city.logOrigin, size: 99, root }, found.signers);
    const followers = await Promise.all([lie, before, 'nonsense'].map(aFollower));
    const bases = [...followers.map(({ url }) => url), 'http://127.0.0.1:1'];
    const guard = guardOf(register, new ConfiguredFollowers(bases));
    expect(await guard.guard(city.id)).toMatchObject({ kind: 'clear', followers: 1 });
    await Promise.all(followers.map(({ close }) => close()));
  });

  it('is stopped by a signed history that is not ours', async () => {
    await publish(2);
    await register.signLog.sign(city.id);
    const found = await new FileLogKeys(register.keysFolder).signers(city.logOrigin, [city.logKey]);
    if (found.kind !== 'found') throw new Error('no key');
    const other = signCheckpoint(
      { origin: city.logOrigin, size: 2, root: sha256(Buffer.from('other')) },
      found.signers,
    );
    const follower = await aFollower(other);
    const guard = guardOf(register, new ConfiguredFollowers([follower.url]));
    expect(await guard.guard(city.id)).toMatchObject({
      kind: 'locked',
      reason: expect.stringContaining('another signed'),
    });
    await follower.close();
  });
});

function guardOf(
  { dataSource, keysFolder }: Pick<RegisterWriter, 'dataSource' | 'keysFolder'>,
  followers: LogFollowers,
) {
  return new GuardLogService(
    new TypeormUnitOfWork(dataSource),
    followers,
    new HighWaterFiles(keysFolder),
    new SystemClock(),
  );
}

async function newestNote(): Promise<string> {
  const [row] = await query<{ note: string }>(
    'SELECT note FROM log_checkpoint WHERE log_id = $1 ORDER BY size DESC LIMIT 1',
    city.id,
  );
  return row!.note;
}

/** Another register, as far as it is asked here: what it saw of a log. */
async function aFollower(note: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = `/federation/v1/witness/${sha256(Buffer.from(city.logOrigin)).toString('hex')}/checkpoint`;
    response.writeHead(request.url === path ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end(note);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The database as it is now, with the same keys, beside the one that goes on. */
async function copyDatabase(mark?: 'with its mark') {
  const { copyOf } = await import('../support/copy-database.js');
  return copyOf({ database, register, city, mark: mark ?? 'shared' });
}

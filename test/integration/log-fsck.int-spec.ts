import { FsckLogService, type City } from '#application';
import { HighWaterFiles, SystemClock, TypeormLogOverview, TypeormUnitOfWork } from '#persistence';
import { leafHash } from '#transparency-log';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openSigningSetting, type SigningSetting } from './signing-setting.js';

let setting: SigningSetting;
let city: City;
let fsck: FsckLogService;

beforeAll(async () => {
  setting = await openSigningSetting();
  const { dataSource, keysFolder } = setting.register;
  fsck = new FsckLogService(
    new TypeormLogOverview(dataSource),
    new TypeormUnitOfWork(dataSource),
    new HighWaterFiles(keysFolder),
    new SystemClock(),
  );
});
beforeEach(async () => {
  city = await setting.addCity();
  await setting.publish(city, 3);
  await setting.register.signLog.sign(city.id);
});
afterAll(() => setting.close());

/** What somebody with the owner's rights can do to a table that refuses. */
async function tamper(table: string, sql: string, ...values: unknown[]): Promise<void> {
  await setting.query(`GRANT ALL ON ${table} TO CURRENT_USER`);
  await setting.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await setting.query(sql, city.id, ...values);
  await setting.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

async function lockOf(): Promise<string | null> {
  const [row] = await setting.query<{ lock: string | null }>('SELECT lock FROM log_state WHERE log_id = $1', city.id);
  return row!.lock;
}

describe('the nightly check', () => {
  it('finds an honest log sound, and notes when it looked', async () => {
    expect(await fsck.fsck(city.id, city.slug)).toEqual({ kind: 'sound', statements: 4, heads: 1 });
    const rows = await setting.query('SELECT 1 FROM log_state WHERE log_id = $1 AND checked_at IS NOT NULL', city.id);
    expect(rows).toHaveLength(1);
  });

  it.each([
    [
      'a bit of a statement that flipped',
      'log_leaf',
      'UPDATE log_leaf SET body = set_byte(body, 9, get_byte(body, 9) # 1) WHERE log_id = $1 AND idx = 2',
      /does not give its hash/,
    ],
    [
      'a statement that is gone',
      'log_leaf',
      'DELETE FROM log_leaf WHERE log_id = $1 AND idx = 3',
      /missing|version is not/,
    ],
    [
      'a signed root that was changed',
      'log_checkpoint',
      'UPDATE log_checkpoint SET root = sha256(root) WHERE log_id = $1',
      /root that was signed/,
    ],
    [
      'a signature that was changed',
      'log_checkpoint',
      `UPDATE log_checkpoint SET note = replace(note, E'\\n4\\n', E'\\n5\\n') WHERE log_id = $1`,
      /signature/,
    ],
    [
      'a text that was changed',
      'content',
      `UPDATE content SET body = body || ' '::bytea WHERE register_id = $1`,
      /text is not what was logged/,
    ],
    [
      'a readable copy that differs from the text',
      'content',
      `UPDATE content SET json = json || '{"data": {}}' WHERE register_id = $1`,
      /text is not what was logged/,
    ],
    [
      'a text that is gone without a statement',
      'content',
      'UPDATE content SET body = NULL, json = NULL, erased_at = now() WHERE register_id = $1',
      /no statement says so/,
    ],
    [
      'a version that points to another text',
      'version',
      `UPDATE version v SET digest = sha256(v.digest) FROM record r WHERE r.id = v.record_id AND r.register_id = $1`,
      /version is not what was logged/,
    ],
  ])('notices %s, and locks the log', async (_, table, sql, reason) => {
    await tamper(table, sql);
    expect(await fsck.fsck(city.id, city.slug)).toMatchObject({
      kind: 'broken',
      reason: expect.stringMatching(reason),
    });
    expect(await lockOf()).toBe('broken');
  });

  it('notices a rewritten statement whose hash and tree were made to fit', async () => {
    const rows = await setting.query<{ body: Buffer }>(
      'SELECT body FROM log_leaf WHERE log_id = $1 AND idx = 3',
      city.id,
    );
    const body = Buffer.from(rows[0]!.body.toString().replace('"version":1', '"version":9'));
    await tamper(
      'log_leaf',
      'UPDATE log_leaf SET body = $2, hash = $3 WHERE log_id = $1 AND idx = 3',
      body,
      leafHash(body),
    );
    expect(await fsck.fsck(city.id, city.slug)).toMatchObject({ kind: 'broken', index: 3 });
  });

  it('notices a served hash of a full tile that is wrong', async () => {
    await setting.publish(city, 260);
    await setting.register.signLog.sign(city.id);
    await tamper('log_subtree', 'UPDATE log_subtree SET hash = sha256(hash) WHERE log_id = $1');
    expect(await fsck.fsck(city.id, city.slug)).toMatchObject({
      kind: 'broken',
      reason: expect.stringMatching(/tile 0/),
    });
  });

  it('unlocks what is sound again', async () => {
    await tamper(
      'log_checkpoint',
      'UPDATE log_checkpoint SET signed_at = now(), root = sha256(root) WHERE log_id = $1',
    );
    await fsck.fsck(city.id, city.slug);
    expect(await lockOf()).toBe('broken');
    const root = await setting.newestNote(city).then((note) => Buffer.from(note.split('\n')[2]!, 'base64'));
    await tamper('log_checkpoint', 'UPDATE log_checkpoint SET root = $2 WHERE log_id = $1', root);
    expect(await fsck.fsck(city.id, city.slug)).toMatchObject({ kind: 'sound' });
    expect(await lockOf()).toBeNull();
  });
});

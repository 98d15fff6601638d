import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { english } from '../support/an-entry.js';
import type { HostileCity } from '../support/hostile-city.js';
import { openFollowingSetting, type FollowingSetting } from './following-setting.js';

let setting: FollowingSetting;
let city: HostileCity;
let id: string;
let number = 0;
/** A word that nothing else is like: search forgives typing errors. */
let tag = '';

beforeAll(async () => {
  setting = await openFollowingSetting();
});
afterAll(async () => {
  await setting.close();
});
beforeEach(async () => {
  number += 1;
  tag = randomBytes(8).toString('hex');
  city = await setting.city(`city${number}.example`);
  id = await setting.pin(city);
});

const HOUR = 3_600_000;

async function state(): Promise<string> {
  return (await setting.peer(id)).standing.state;
}

/** Three records that were taken in, the first of them in two versions. */
async function followedFor(): Promise<string[]> {
  const records = [city.address(), city.address(), city.address()];
  records.forEach((record, i) => city.put(record, { name: english(`Scales ${number} ${i}`) }));
  city.put(records[0]!, { name: english(`Scales renewed${number}`) });
  expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 5 });
  return records;
}

describe('limits and accidents', () => {
  it('a flood of leaves is held before a page is asked for', async () => {
    const leaves = Array.from({ length: 10_002 }, (_, i) => Buffer.from(`{"i":${i}}`));
    city.frozen = city.head(leaves);
    city.asked.length = 0;
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'limit' });
    expect(await state()).toBe('held');
    expect(city.asked).toEqual(['/federation/v1/log/checkpoint']);
  });

  it('the page of a proxy is no crime', async () => {
    city.bend = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Please log in\n');
      return true;
    };
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'unreachable' });
    expect(await state()).toBe('active');
  });

  it('a poll that breaks off leaves everything as it was, then completes', async () => {
    await followedFor();
    const before = await setting.state(id);
    for (let i = 0; i < 300; i += 1) city.put(city.address());
    city.bend = (path, response) => {
      if (!path.endsWith('/001.p/49')) return false;
      response.destroy();
      return true;
    };
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'unreachable' });
    expect(await setting.state(id)).toBe(before);
    city.bend = () => false;
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 300 });
  });

  it('silence for a week makes stale, and a word makes active again', async () => {
    await followedFor();
    city.bend = (_, response) => !!response.destroy();
    await setting.visit(id);
    expect(await state()).toBe('active');
    setting.clock.turn(8 * 24 * HOUR);
    await setting.visit(id);
    expect(await state()).toBe('stale');
    city.bend = () => false;
    await setting.visit(id);
    expect(await state()).toBe('active');
  });

  it('an unknown type of statement is kept and passed over; an unknown version marks the follower', async () => {
    await followedFor();
    city.say({ type: 'record.praise', stars: 5 });
    city.put(city.address());
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 2 });
    expect(await setting.peer(id)).toMatchObject({ needsUpgrade: false, standing: { state: 'active' } });
    city.say({ type: 'record.put', v: 2 });
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 1 });
    expect(await setting.peer(id)).toMatchObject({ needsUpgrade: true, standing: { state: 'active' } });
  });
});

describe('erasure', () => {
  it('is applied on the poll that brings it: bytes, search and page', async () => {
    const record = city.address();
    const digest = city.put(record, { name: english(tag) });
    await setting.visit(id);
    expect(await setting.found(tag)).toEqual([record]);
    city.erase([digest], 'still');
    await setting.visit(id);
    expect(await setting.found(tag)).toEqual([]);
    expect(
      await setting.dataSource.query(
        `SELECT c.body, c.json, r.state FROM content c JOIN record r ON r.register_id = c.register_id
          WHERE c.register_id = $1 AND erased_at IS NOT NULL`,
        [id],
      ),
    ).toEqual([{ body: null, json: null, state: 'erased' }]);
    expect(
      JSON.stringify(await setting.dataSource.query('SELECT * FROM public_record WHERE register_id = $1', [id])),
    ).toBe('[]');
    city.put(record, { name: english([...tag].reverse().join('')) });
    await setting.visit(id);
    expect(await setting.found([...tag].reverse().join(''))).toEqual([record]);
  });

  it('shows no older text in the place of an erased one', async () => {
    const record = city.address();
    city.put(record, { name: english(tag) });
    const digest = city.put(record, { name: english(`Newer${number}`) });
    await setting.visit(id);
    city.erase([digest]);
    await setting.visit(id);
    expect(await setting.found(tag)).toEqual([]);
  });

  it('of a text that has not come yet keeps it from coming', async () => {
    const digest = city.put(city.address(), { name: english(`Unseen${number}`) });
    city.erase([digest], 'still');
    await setting.visit(id);
    expect(city.asked.filter((path) => path.includes('/content/'))).toEqual([]);
  });

  it('that an older software kept without understanding it is made up for, and nothing is fetched again', async () => {
    const record = city.address();
    const digest = city.put(record, { name: english(`Late${number}`) });
    await setting.visit(id);
    // What the older software left behind: the statement is in the log, unread, and the text still stands.
    const body = city.say({ type: 'content.erase', digests: [digest], basis: 'A court order.' });
    await setting.visit(id);
    await setting.dataSource.query('INSERT INTO peer_unread VALUES ($1, $2)', [id, city.leaves.indexOf(body)]);
    await setting.dataSource.query('UPDATE peer SET needs_upgrade = true WHERE register_id = $1', [id]);
    const said = city.contents.get(digest.slice(7))!;
    await setting.dataSource.query('ALTER TABLE content DISABLE TRIGGER USER');
    await setting.dataSource.query('UPDATE content SET body = $2, json = $3, erased_at = NULL WHERE register_id = $1', [
      id,
      said,
      said.toString(),
    ]);
    await setting.dataSource.query('ALTER TABLE content ENABLE TRIGGER USER');
    city.asked.length = 0;
    await setting.visit(id);
    expect(city.asked).toEqual(['/federation/v1/log/checkpoint']);
    expect(await setting.dataSource.query('SELECT body FROM content WHERE register_id = $1', [id])).toEqual([
      { body: null },
    ]);
    expect((await setting.peer(id)).needsUpgrade).toBe(false);
  });

  it('reaches no text of another city', async () => {
    const other = await setting.city(`b${number}.example`);
    const otherId = await setting.pin(other);
    const digest = other.put(other.address(), { name: english(tag) });
    await setting.visit(otherId);
    // One that has come, and one that is still to come.
    other.bend = (path, response) => path.includes('/content/') && !!response.writeHead(503).end();
    const later = other.put(other.address(), { name: english(tag) });
    await setting.visit(otherId);
    city.erase([digest, later]);
    await setting.visit(id);
    other.bend = () => false;
    await setting.dataSource.query('UPDATE peer_pending SET next_try_at = now()');
    await setting.visit(otherId);
    expect(await setting.found(tag)).toHaveLength(2);
  });
});

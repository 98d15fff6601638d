import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { provesGuilt, type ForkEvidence } from '#domain';
import { commitToKey, formatDigest, formatVerifierKey, sha256 } from '#transparency-log';
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

async function state(): Promise<string> {
  return (await setting.peer(id)).standing.state;
}

async function evidence(): Promise<ForkEvidence> {
  const [found] = await setting.reader.evidence(city.origin);
  expect(found).toBeDefined();
  expect(provesGuilt(found!)).toBe(true);
  return found as ForkEvidence;
}

/** Three records that were taken in, the first of them in two versions. */
async function followedFor(): Promise<string[]> {
  const records = [city.address(), city.address(), city.address()];
  records.forEach((record, i) => city.put(record, { name: english(`Scales ${number} ${i}`) }));
  city.put(records[0]!, { name: english(`Scales renewed${number}`) });
  expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 5 });
  return records;
}

describe('a statement that no honest log holds', () => {
  it.each([
    ['another host', () => 'https://victim.example/id/algorithm/e1'],
    ['a path upwards', () => `${city.prefix}algorithm/../e1`],
    ['a masked path', () => `${city.prefix}algorithm/%2fe1`],
    ['a host that begins alike', () => `https://${city.host}.evil.example/id/algorithm/e1`],
    ['no last part', () => `${city.prefix}algorithm/`],
  ])('speaks for %s: quarantined with proof, nothing stored', async (_, address) => {
    await followedFor();
    const before = await setting.state(id);
    city.put(address());
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'statement' });
    await evidence();
    expect(await setting.state(id)).toBe(before);
  });

  it.each([
    ['skips a version', { version: 4 }],
    ['forks the chain', { prev: formatDigest(sha256(Buffer.from('another'))) }],
    ['turns back time', { time: 5 }],
  ])('%s: quarantined with proof', async (_, bent) => {
    const [record] = await followedFor();
    city.put(record!, {}, bent);
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'statement' });
    await evidence();
  });
});

describe('contents', () => {
  it('that are not what the log says cost one record, and are mended later', async () => {
    const records = [city.address(), city.address(), city.address()];
    records.forEach((record) => city.put(record, { name: english(tag) }));
    const [digest, body] = [...city.contents][1]!;
    city.contents.set(digest, Buffer.from(body.toString().replace('Cars with', 'Cats with')));
    const { filling } = await setting.visit(id);
    expect(filling).toMatchObject({ taken: 2, waiting: 1, fault: expect.stringContaining('digest differs') });
    expect(await setting.found(tag)).toHaveLength(2);
    const { nextPollAt } = (await setting.peer(id)).schedule;
    expect(nextPollAt.getTime() - setting.clock.now().getTime()).toBeLessThan(301_000);
    city.contents.set(digest, body);
    await setting.dataSource.query('UPDATE peer_pending SET next_try_at = now()');
    await setting.visit(id);
    expect(await setting.found(tag)).toHaveLength(3);
  });

  it.each([
    [
      'of another record',
      (text: string) => text.replace(/"id":"[^"]+"/, '"id":"https://victim.example/id/algorithm/1"'),
    ],
    ['not canonical', (text: string) => ` ${text}`],
    ['with a reserved key', (text: string) => text.replace('{"data":{', '{"data":{"__proto__":{"a":"b"},')],
    [
      'nested too deep',
      (text: string) => text.replace('{"data":{', `{"data":{"a":${'['.repeat(40)}${']'.repeat(40)},`),
    ],
  ])('%s are not shown', async (_, bend) => {
    const record = city.address();
    city.put(record);
    const [, body] = [...city.contents][0]!;
    city.leaves.pop();
    city.putContent(city.address(), Buffer.from(bend(body.toString())));
    const { filling } = await setting.visit(id);
    expect(filling).toMatchObject({ taken: 0, waiting: 1 });
  });

  it('in a form that we do not know lose only what cannot be read', async () => {
    const record = city.address();
    city.put(record, {
      name: english(tag),
      futureField: { a: 1 },
      goal: ['not', 'a', 'text'],
      techniques: [7],
    });
    await setting.visit(id);
    const [row] = await setting.dataSource.query(
      `SELECT c.json -> 'data' AS data, c.body FROM content c WHERE c.register_id = $1`,
      [id],
    );
    expect(row.data).toMatchObject({ name: english(tag), status: 'in-use' });
    expect(Object.keys(row.data)).not.toEqual(expect.arrayContaining(['futureField']));
    expect(row.data.goal).toBeUndefined();
    expect(row.body.toString()).toContain('futureField');
    expect(await setting.found(tag)).toEqual([record]);
  });
});

describe('keys', () => {
  it('a fresh key under the same name is refused, old data still shown', async () => {
    const records = await followedFor();
    city.keys = [city.makeKey()];
    city.put(city.address());
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'signature' });
    expect(await state()).toBe('quarantined');
    expect(await setting.found('Scales')).toEqual(expect.arrayContaining(records));
  });

  it('a stolen key cannot hand itself on', async () => {
    await followedFor();
    const thief = city.makeKey();
    city.say({ type: 'key.add', vkey: thief.vkey, next: commitToKey(city.makeKey().vkey) });
    expect((await setting.visit(id)).outcome).toMatchObject({
      kind: 'violation',
      reason: expect.stringContaining('pre-rotation'),
    });
    await evidence();
  });

  it('a planned change is followed, also by one who slept through two of them', async () => {
    await followedFor();
    city.rotate();
    city.put(city.address());
    city.rotate();
    city.put(city.address(), { name: english(tag) });
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 6 });
    expect(await setting.found(tag)).toHaveLength(1);
    expect((await setting.peer(id)).keys.map(({ from, until }) => [from, until])).toEqual([
      [0, 6],
      [5, 9],
      [8, null],
    ]);
  });

  it('a retired key speaks no more', async () => {
    await followedFor();
    const old = city.keys;
    city.rotate();
    city.frozen = city.head(city.leaves, old);
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'signature' });
  });

  it('of small order or another name are not pinned', async () => {
    const small = formatVerifierKey(city.origin, Buffer.alloc(32));
    await expect(setting.pin(await setting.city(`small${number}.example`), [small])).rejects.toThrow('bad-key');
    const other = await setting.city(`other${number}.example`);
    await expect(setting.pin(other, [city.vkey])).rejects.toThrow('bad-key');
  });

  it('prefixes that lie within each other are not pinned', async () => {
    const inner = await setting.city(city.host.replace('city', 'x'));
    Object.assign(inner, { prefix: `${city.prefix}sub/` });
    await expect(setting.pin(inner)).rejects.toThrow('prefix-taken');
  });
});

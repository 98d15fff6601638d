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

beforeAll(async () => {
  setting = await openFollowingSetting();
});
afterAll(async () => {
  await setting.close();
});
beforeEach(async () => {
  number += 1;
  city = await setting.city(`city${number}.example`);
  id = await setting.pin(city);
});

const HOUR = 3_600_000;

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

describe('following a city', () => {
  it('takes in what it publishes, verified, and finds it', async () => {
    const records = await followedFor();
    expect(await setting.found(`Scales`)).toEqual(expect.arrayContaining(records));
    expect(await setting.found(`renewed${number}`)).toEqual([records[0]]);
    expect(await setting.peer(id)).toMatchObject({
      standing: { state: 'active', reason: null },
      contentBytes: expect.any(Number),
    });
    expect(await setting.reader.countPending(id)).toBe(0);
    // Both versions of the first record can be compared.
    const versions = await setting.dataSource.query(
      'SELECT c.json FROM version v JOIN record r ON r.id = v.record_id JOIN content c USING (digest) WHERE r.uri = $1',
      [records[0]],
    );
    expect(versions).toHaveLength(2);
  });

  it('asks once when there is nothing new', async () => {
    await followedFor();
    city.asked.length = 0;
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 0 });
    expect(city.asked).toEqual(['/federation/v1/log/checkpoint']);
  });

  it('fetches no content twice, and of a grown log only what is new', async () => {
    const records = await followedFor();
    city.asked.length = 0;
    city.put(records[1]!, { name: english('Second') });
    await setting.visit(id);
    expect(city.asked.filter((path) => path.includes('/content/'))).toHaveLength(1);
  });

  it('withdraws with the city and keeps the tombstone', async () => {
    const [record] = await followedFor();
    city.withdraw(record!);
    await setting.visit(id);
    expect(await setting.found(`renewed${number}`)).toEqual([]);
    const [row] = await setting.dataSource.query(
      `SELECT p.state, v.reason FROM public_record p JOIN record r ON r.id = p.record_id
         JOIN version v ON v.record_id = r.id AND v.version = r.version WHERE r.uri = $1`,
      [record],
    );
    expect(row).toEqual({ state: 'withdrawn', reason: { en: 'Replaced.' } });
  });

  it('lists nothing below the organisation of another city', async () => {
    const own = await setting.writer.addCity(`own${number}`);
    const uri = `${own.prefix}organisation/o1`;
    const registerId = own.id;
    const orgId = setting.randomness.id();
    await setting.dataSource.query(
      `INSERT INTO record (id, register_id, kind, uri, state) VALUES ($1, $2, 'organisation', $3, 'published')`,
      [orgId, registerId, uri],
    );
    const record = city.address();
    city.put(record, { organisation: { record: uri, name: english('Not mine') } });
    await setting.visit(id);
    const [row] = await setting.dataSource.query(
      'SELECT organisation_id AS org FROM public_record p JOIN record r ON r.id = p.record_id WHERE r.uri = $1',
      [record],
    );
    expect(row).toEqual({ org: null });
  });

  it('claims no place at the top of our lists for a date in the future', async () => {
    const record = city.address();
    city.put(record, {}, { time: 4_000_000_000 });
    await setting.visit(id);
    const [row] = await setting.dataSource.query<{ future: boolean }[]>(
      'SELECT p.changed_at > now() AS future FROM public_record p JOIN record r ON r.id = p.record_id WHERE r.uri = $1',
      [record],
    );
    expect(row?.future).toBe(false);
  });
});

describe('a city that changes its past', () => {
  it('at the same size is convicted by two heads alone', async () => {
    await followedFor();
    const before = await setting.state(id);
    city.rewrite(2, () => ({ time: 1 }));
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'fork' });
    expect(await state()).toBe('quarantined');
    expect((await evidence()).hashes).toEqual([]);
    expect(await setting.state(id)).toBe(before);
  });

  it('and grows is convicted by the hashes of its new branch', async () => {
    await followedFor();
    const before = await setting.state(id);
    city.rewrite(2, (statement) => ({ ...statement, profile: 'https://changed.example/' }));
    city.put(city.address(), { name: english('Never shown') });
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'fork' });
    const proof = await evidence();
    expect(proof.hashes).toHaveLength(city.leaves.length);
    expect(await setting.state(id)).toBe(before);
    expect(await setting.found('Never')).toEqual([]);
    // Two honest heads convict nobody.
    expect(provesGuilt({ ...proof, b: proof.a, hashes: [] })).toBe(false);
    const honest = city.leaves.with(2, city.leaves[2]!);
    expect(provesGuilt({ ...proof, a: city.head(honest.slice(0, 5)) })).toBe(false);
    expect(provesGuilt({ ...proof, vkeys: [city.makeKey().vkey] })).toBe(false);
  });

  it('is asked nothing more, and what was verified stays to be seen', async () => {
    const records = await followedFor();
    city.rewrite(1, () => ({ time: 1 }));
    await setting.visit(id);
    expect(await setting.leases.claim(setting.randomness.id(), 1_000, 1)).not.toContain(id);
    expect(await setting.found('Scales')).toEqual(expect.arrayContaining(records));
  });

  it('by showing less is stale when the head is true, and a fork when it is not', async () => {
    await followedFor();
    city.frozen = city.head(city.leaves.slice(0, 3));
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'behind' });
    expect(await state()).toBe('stale');
    city.frozen = null;
    await setting.visit(id);
    expect(await state()).toBe('active');
    city.rewrite(1, () => ({ time: 1 }));
    city.frozen = city.head(city.leaves.slice(0, 3));
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'violation', cause: 'fork' });
    expect((await evidence()).hashes).toHaveLength(5);
  });
});

describe('leaves that do not give the signed root', () => {
  it.each([
    ['one is left out', (leaves: Buffer[]) => [...leaves.slice(0, 6), leaves[7]!, leaves[7]!]],
    ['two are swapped', (leaves: Buffer[]) => leaves.with(6, leaves[7]!).with(7, leaves[6]!)],
    ['one is slipped in', (leaves: Buffer[]) => leaves.with(6, Buffer.from('{"slipped":"in"}'))],
  ])('are suspected when %s, and quarantined only after three tries over an hour', async (_, bend) => {
    await followedFor();
    for (let i = 0; i < 3; i += 1) city.put(city.address());
    const honest = city.leaves;
    city.frozen = city.head();
    city.leaves = bend(honest);
    const before = await setting.state(id);
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'disagreement' });
    expect(await state()).toBe('suspect');
    await setting.visit(id);
    await setting.visit(id);
    expect(await state()).toBe('suspect');
    expect(await setting.reader.evidence(city.origin)).toEqual([]);
    setting.clock.turn(HOUR);
    await setting.visit(id);
    expect(await state()).toBe('quarantined');
    expect(await setting.state(id)).toBe(before);
  });

  it('are forgiven when the next try is sound', async () => {
    await followedFor();
    city.put(city.address());
    city.frozen = city.head();
    const honest = city.leaves;
    city.leaves = honest.with(5, Buffer.from('{}'));
    await setting.visit(id);
    city.leaves = honest;
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 1 });
    expect(await state()).toBe('active');
  });
});

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
    records.forEach((record) => city.put(record, { name: english(`Swapped${number}`) }));
    const [digest, body] = [...city.contents][1]!;
    city.contents.set(digest, Buffer.from(body.toString().replace('Cars with', 'Cats with')));
    const { filling } = await setting.visit(id);
    expect(filling).toMatchObject({ taken: 2, waiting: 1, fault: expect.stringContaining('digest differs') });
    expect(await setting.found(`Swapped${number}`)).toHaveLength(2);
    city.contents.set(digest, body);
    await setting.dataSource.query('UPDATE peer_pending SET next_try_at = now()');
    await setting.visit(id);
    expect(await setting.found(`Swapped${number}`)).toHaveLength(3);
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
      name: english(`Strange${number}`),
      futureField: { a: 1 },
      goal: ['not', 'a', 'text'],
      techniques: [7],
    });
    await setting.visit(id);
    const [row] = await setting.dataSource.query(
      `SELECT c.json -> 'data' AS data, c.body FROM content c WHERE c.register_id = $1`,
      [id],
    );
    expect(row.data).toMatchObject({ name: english(`Strange${number}`), status: 'in-use' });
    expect(Object.keys(row.data)).not.toEqual(expect.arrayContaining(['futureField']));
    expect(row.data.goal).toBeUndefined();
    expect(row.body.toString()).toContain('futureField');
    expect(await setting.found(`Strange${number}`)).toEqual([record]);
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
    city.put(city.address(), { name: english(`Awake${number}`) });
    expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 6 });
    expect(await setting.found(`Awake${number}`)).toHaveLength(1);
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
    const digest = city.put(record, { name: english(`Private${number}`) });
    await setting.visit(id);
    expect(await setting.found(`Private${number}`)).toEqual([record]);
    city.erase([digest], 'still');
    await setting.visit(id);
    expect(await setting.found(`Private${number}`)).toEqual([]);
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
    city.put(record, { name: english(`Clean${number}`) });
    await setting.visit(id);
    expect(await setting.found(`Clean${number}`)).toEqual([record]);
  });

  it('shows no older text in the place of an erased one', async () => {
    const record = city.address();
    city.put(record, { name: english(`Older${number}`) });
    const digest = city.put(record, { name: english(`Newer${number}`) });
    await setting.visit(id);
    city.erase([digest]);
    await setting.visit(id);
    expect(await setting.found(`Older${number}`)).toEqual([]);
  });

  it('of a text that has not come yet keeps it from coming', async () => {
    const digest = city.put(city.address(), { name: english(`Unseen${number}`) });
    city.erase([digest], 'still');
    await setting.visit(id);
    expect(city.asked.filter((path) => path.includes('/content/'))).toEqual([]);
  });

  it('reaches no text of another city', async () => {
    const other = await setting.city(`b${number}.example`);
    const otherId = await setting.pin(other);
    const digest = other.put(other.address(), { name: english(`Untouched${number}`) });
    await setting.visit(otherId);
    city.erase([digest]);
    await setting.visit(id);
    expect(await setting.found(`Untouched${number}`)).toHaveLength(1);
  });
});

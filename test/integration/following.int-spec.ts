import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { firstPhaseSeconds, provesGuilt, type ForkEvidence } from '#domain';
import { english } from '../support/an-entry.js';
import type { HostileCity } from '../support/hostile-city.js';
import { openFollowingSetting, type FollowingSetting } from './following-setting.js';

let setting: FollowingSetting;
let city: HostileCity;
let id: string;
let number = 0;
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
  city.put(records[0]!, { name: english(`Scales renewed ${tag}`) });
  expect((await setting.visit(id)).outcome).toEqual({ kind: 'verified', statements: 5 });
  return records;
}

describe('following a city', () => {
  it('takes in what it publishes, verified, and finds it', async () => {
    const records = await followedFor();
    expect(await setting.found(`Scales`)).toEqual(expect.arrayContaining(records));
    expect(await setting.found(tag)).toEqual([records[0]]);
    expect(await setting.peer(id)).toMatchObject({
      standing: { state: 'active', reason: null },
      contentBytes: expect.any(Number),
    });
    expect(await setting.reader.countPending(id)).toBe(0);
    const { nextPollAt } = (await setting.peer(id)).schedule;
    const phase = firstPhaseSeconds('us.example/log/1', city.origin) * 1000;
    expect(Math.abs(nextPollAt.getTime() - setting.clock.now().getTime() - phase)).toBeLessThan(10_000);
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
    expect(await setting.found(tag)).toEqual([]);
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

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { provesGuilt, type ForkEvidence } from '#domain';
import { openCheckpoint, sha256 } from '#transparency-log';
import { TypeormWitnessReader } from '../../libs/persistence/src/following/typeorm-witness-reader.query.js';
import { ReadDatabase } from '../../libs/persistence/src/queries/read-database.js';
import type { HostileCity } from '../support/hostile-city.js';
import { openFollowingSetting, type FollowingSetting } from './following-setting.js';

let setting: FollowingSetting;
let city: HostileCity;
let reporter: HostileCity;
let id: string;
let number = 0;

beforeAll(async () => {
  setting = await openFollowingSetting();
});
afterAll(async () => {
  await setting.close();
});
beforeEach(async () => {
  // Earlier registers would be asked as well, and only five of all are.
  await setting.dataSource.query(`UPDATE peer SET state = 'removed'`);
  number += 1;
  city = await setting.city(`told${number}.example`);
  reporter = await setting.city(`reporter${number}.example`);
  [id] = [await setting.pin(city), await setting.pin(reporter)];
  for (let i = 0; i < 4; i += 1) city.put(city.address());
  await setting.visit(id);
});

const hashOf = (origin: string) => sha256(Buffer.from(origin)).toString('hex');

async function standing() {
  return (await setting.peer(id)).standing;
}

describe('what others have seen', () => {
  it('is counted when it agrees, by their own cosignature only', async () => {
    reporter.saw(city.origin, city.head());
    expect(await setting.gossip()).toMatchObject({ agreed: 1, caught: [], ahead: [] });
    const seen = () => setting.dataSource.query('SELECT witness FROM observation WHERE origin = $1', [city.origin]);
    expect(await seen()).toEqual([{ witness: reporter.witness.key.name }]);
    await setting.dataSource.query('DELETE FROM observation');
    reporter.roster = [];
    city.saw(city.origin, city.head());
    reporter.roster = city.roster;
    await setting.gossip();
    expect(await seen()).toEqual([]);
  });

  it('convicts a city that tells two stories, in a way that a stranger can check', async () => {
    const honest = city.leaves;
    city.rewrite(3, (statement) => ({ ...statement, profile: 'https://other.example/' }));
    const other = city.leaves;
    for (const size of [other.length, 4]) {
      await setting.dataSource.query(`UPDATE peer SET state = 'active' WHERE register_id = $1`, [id]);
      city.leaves = honest;
      reporter.roster = [];
      reporter.saw(city.origin, city.head(other.slice(0, size)));
      expect(await setting.gossip()).toMatchObject({ caught: [city.origin] });
      expect((await standing()).state).toBe('quarantined');
      const [proof] = (await setting.reader.evidence(city.origin)) as ForkEvidence[];
      expect(provesGuilt(proof!)).toBe(true);
    }
  });

  it('frames nobody: what the city did not sign is ignored', async () => {
    city.rewrite(3, () => ({ time: 1 }));
    reporter.saw(city.origin, city.head(city.leaves, [city.makeKey()]));
    reporter.roster.push({ origin: city.origin, note: 'nonsense' });
    expect(await setting.gossip()).toMatchObject({ agreed: 0, caught: [] });
    expect((await standing()).state).toBe('active');
  });

  it('uncovers a view that is kept frozen for us, and brings what was kept back', async () => {
    city.frozen = city.head();
    const more = city.address();
    city.put(more);
    reporter.saw(city.origin, city.head());
    reporter.mirrors.set(hashOf(city.origin), city.leaves);
    setting.clock.turn(8 * 86_400_000);
    await setting.visit(id);
    expect((await standing()).state).toBe('active');
    expect(await setting.gossip()).toMatchObject({ ahead: [city.origin] });
    expect(await standing()).toMatchObject({ state: 'stale', reason: expect.stringContaining('others have seen 6') });
    expect((await setting.peer(id)).frontier.size).toBe(6);
    // The city answers with its old head once more: true, and old.
    expect((await setting.visit(id)).outcome).toMatchObject({ kind: 'behind' });
    city.frozen = null;
    await setting.visit(id);
    expect((await standing()).state).toBe('active');
  });

  it('may come from before a change of keys', async () => {
    const before = city.head();
    city.rotate();
    await setting.visit(id);
    reporter.saw(city.origin, before);
    expect(await setting.gossip()).toMatchObject({ agreed: 1, caught: [] });
  });
});

describe('what we tell others', () => {
  it('is the head as the city signed it, with our cosignature and its time', async () => {
    const witness = new TypeormWitnessReader(new ReadDatabase(setting.dataSource));
    const head = await witness.head(hashOf(city.origin));
    const opened = openCheckpoint(Buffer.from(head!.note), [await setting.witnessKey()]);
    expect(opened).toMatchObject({ kind: 'checkpoint', checkpoint: { size: 5, origin: city.origin } });
    expect((await witness.heads()).map(({ origin }) => origin)).toEqual(
      [reporter.origin, city.origin].sort().slice(-1),
    );
    expect(await witness.statements(id, 0, 256)).toEqual(city.leaves);
    await setting.dataSource.query(`UPDATE peer SET state = 'removed'`);
    expect(await witness.head(hashOf(city.origin))).toBeNull();
  });
});

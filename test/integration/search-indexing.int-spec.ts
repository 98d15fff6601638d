import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anEntry, english } from '../support/an-entry.js';
import { asking, copyEntries, keysFound, openSearchSetting, type SearchSetting } from './search-setting.js';

let setting: SearchSetting;

beforeAll(async () => {
  setting = await openSearchSetting();
});
afterAll(() => setting.close());

describe('indexing from the change table', () => {
  it('indexes entries and nothing else', async () => {
    await copyEntries(setting, 'first', { one: { name: english('One') }, two: { name: english('Two') } });
    const { id: registerId } = await setting.writer.addMirror('suppliers');
    const supplier = {
      kind: 'supplier' as const,
      sourceKey: 's',
      uri: 'urn:register-mirror:suppliers:supplier:s',
      sourceUrl: null,
    };
    await setting.writer.mirror.mirror(
      { registerId, observedAt: null, records: [{ ...supplier, data: { name: english('Maker') } }] },
      'test',
    );
    await setting.index();
    expect(await setting.engine.count()).toBe(2);
    expect(await setting.fulltext.count()).toBe(2);
    expect(await setting.cursors.position('engine')).toBe(await setting.feed.newestPosition());
  });

  it('shows the newest version only, however many changes are waiting', async () => {
    for (const name of ['Second', 'Third', 'Fourth'])
      await copyEntries(setting, 'first', { one: { name: english(name) } });
    await setting.index();
    expect(await keysFound(setting, setting.direct, { text: 'fourth' })).toEqual(['one']);
    expect(await keysFound(setting, setting.direct, { text: 'third' })).toEqual([]);
  });

  it('takes a withdrawn entry out and puts it back when it is published anew', async () => {
    const city = await setting.writer.addCity('zeewijk');
    const publish = async (name: string): Promise<string> => {
      const entry = {
        kind: 'algorithm' as const,
        sourceKey: 'own',
        sourceUrl: null,
        data: anEntry({ name: english(name) }),
      };
      const [moved] = await setting.writer.moveIn.moveIn({ registerId: city.id, records: [entry] }, 'test');
      const recordId = moved?.recordId ?? '';
      expect(await setting.writer.publish.publish(recordId, 'test')).toMatchObject({ kind: 'published' });
      await setting.index();
      return recordId;
    };
    const recordId = await publish('Lighthouse');
    expect(await keysFound(setting, setting.direct, { text: 'lighthouse', filter: { city: ['zeewijk'] } })).toEqual([
      'own',
    ]);

    const notice = { reason: { en: 'No longer used.' }, replacedBy: null };
    expect(await setting.writer.withdraw.withdraw(recordId, notice, 'test')).toMatchObject({ kind: 'withdrawn' });
    await setting.index();
    expect(await keysFound(setting, setting.direct, { text: 'lighthouse' })).toEqual([]);
    expect(await keysFound(setting, setting.reduced, { text: 'lighthouse' })).toEqual([]);

    await publish('Lighthouse again');
    expect(await keysFound(setting, setting.direct, { text: 'lighthouse', filter: { source: ['own'] } })).toEqual([
      'own',
    ]);
  });

  it('lets one of two workers at a time do the work and loses nothing', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `k${String(i)}`);
    const never = new AbortController().signal;
    let outcomes: string[] = [];
    for (const part of [names.slice(0, 20), names.slice(20)]) {
      await copyEntries(
        setting,
        'busy',
        Object.fromEntries(part.map((key) => [key, { name: english(`Busy ${key}`) }])),
      );
      const workers = ['0192aaaa-0000-7000-8000-000000000001', '0192aaaa-0000-7000-8000-000000000002'];
      const both = await Promise.all(workers.map((worker) => setting.indexChanges.catchUp('engine', worker, never)));
      outcomes = [...outcomes, ...both.map(({ kind }) => kind)];
    }
    expect(outcomes).toContain('caught-up');
    expect(outcomes).toContain('leased-elsewhere');
    expect((await setting.direct.search(asking({ filter: { register: ['busy'] } }))).total).toBe(40);
  });

  it('leaves the lease to others when its holder has died, and refuses the dead one the cursor', async () => {
    const [dead, alive] = ['0192aaaa-0000-7000-8000-00000000000d', '0192aaaa-0000-7000-8000-00000000000a'];
    const position = await setting.cursors.lease('engine', dead, 0.05);
    expect(await setting.cursors.lease('engine', alive, 5)).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await setting.cursors.lease('engine', alive, 5)).toBe(position);
    expect(await setting.cursors.move('engine', dead, { position: 0, seconds: 5 })).toBe(false);
    await setting.cursors.release('engine', alive);
  });

  it('changes no settings when they are as they should be', async () => {
    const before = await setting.client.tasks.getTasks({ indexUids: [setting.indexUid], types: ['settingsUpdate'] });
    expect(await setting.engine.ensure()).toBe('present');
    const after = await setting.client.tasks.getTasks({ indexUids: [setting.indexUid], types: ['settingsUpdate'] });
    expect(after.total).toBe(before.total);
  });

  it('fills the index from the start when it has lost its data', async () => {
    const { total } = await setting.direct.search(asking());
    await setting.client.deleteIndex(setting.indexUid).waitTask();
    await setting.index();
    expect((await setting.direct.search(asking())).total).toBe(total);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english } from '../support/an-entry.js';
import { asking, copyEntries, keysFound, openSearchSetting, type SearchSetting } from './search-setting.js';

const ignore = (): void => undefined;
let setting: SearchSetting;

beforeAll(async () => {
  setting = await openSearchSetting();
  await copyEntries(
    setting,
    'elsewhere',
    Object.fromEntries(['a', 'b', 'c'].map((key) => [key, { name: english(`Entry ${key}`) }])),
  );
  await setting.index();
});
afterAll(() => setting.close());

describe('checking an index', () => {
  it('finds nothing wrong when nothing is', async () => {
    for (const name of ['engine', 'fulltext'] as const) {
      expect(await setting.check.check(name, 'report', ignore)).toMatchObject({
        published: 3,
        indexed: 3,
        missing: [],
        stale: [],
        surplus: [],
      });
    }
  });

  it('finds what is missing, stale and surplus in the engine, and mends it when told to', async () => {
    const [first, second] = (await setting.feed.entriesAfter(null, 2)).map((entry) => ({ ...entry, version: 99 }));
    if (!first || !second) throw new Error('two entries are there');
    const surplus = '0192bbbb-0000-7000-8000-000000000001';
    await setting.engine.apply([first, { ...first, recordId: surplus }], [second.recordId]);

    const found = { missing: [second.recordId], stale: [first.recordId], surplus: [surplus] };
    expect(await setting.check.check('engine', 'report', ignore)).toMatchObject({ ...found, mended: 0 });
    expect(await setting.check.check('engine', 'mend', ignore)).toMatchObject({ ...found, mended: 3 });
    expect(await setting.check.check('engine', 'report', ignore)).toMatchObject({
      missing: [],
      stale: [],
      surplus: [],
    });
  });

  it('mends the full-text table', async () => {
    await setting.dataSource.query('DELETE FROM fulltext');
    expect((await setting.check.check('fulltext', 'mend', ignore)).mended).toBe(3);
    expect((await setting.reduced.search(asking({ text: 'entry' }))).total).toBe(3);
  });

  it('does not take what the worker has not come to yet for a fault', async () => {
    await copyEntries(setting, 'elsewhere', { d: { name: english('Entry d') } });
    expect(await setting.check.check('engine', 'report', ignore)).toMatchObject({ missing: [], waiting: 1 });
    await setting.index();
  });
});

describe('reindexing', () => {
  it('answers without a gap, loses no change that comes meanwhile and drops what should not be there', async () => {
    const [entry] = await setting.feed.entriesAfter(null, 1);
    if (!entry) throw new Error('an entry is there');
    await setting.engine.apply([{ ...entry, recordId: '0192bbbb-0000-7000-8000-000000000002' }], []);
    const totals: number[] = [];
    const done = new AbortController();
    const watching = (async () => {
      while (!done.signal.aborted) totals.push((await setting.direct.search(asking())).total);
    })();
    const progress: number[] = [];
    let changing: Promise<void> = Promise.resolve();
    const outcome = await setting.reindex.reindex((entries) => {
      progress.push(entries);
      changing = copyEntries(setting, 'elsewhere', {
        a: { name: english('Changed meanwhile') },
        e: { name: english('Entry e') },
      });
    });
    await changing;
    await setting.index();
    done.abort();
    await watching;

    expect(outcome).toEqual({ kind: 'reindexed', entries: 4 });
    expect(progress).toEqual([4]);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(4);
    expect((await setting.direct.search(asking())).total).toBe(5);
    expect(await keysFound(setting, setting.direct, { text: 'meanwhile' })).toEqual(['a']);
    expect(await setting.check.check('engine', 'report', ignore)).toMatchObject({
      missing: [],
      stale: [],
      surplus: [],
    });
  });

  it('runs once at a time', async () => {
    const outcomes = await Promise.all([setting.reindex.reindex(ignore), setting.reindex.reindex(ignore)]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['already-running', 'reindexed']);
  });
});

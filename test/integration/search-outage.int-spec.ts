import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chooseServicePlace, EmbeddedSearch, type ServiceProcess } from '#embedded';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { IndexLoop } from '../../apps/worker/src/index-loop.js';
import { english } from '../support/an-entry.js';
import { PROJECT_ROOT } from '../support/built-sources.js';
import { makeReachableFolder } from '../support/reachable-folder.js';
import { asking, copyEntries, openSearchSetting, type SearchSetting } from './search-setting.js';

const KEY = 'a-key-for-this-test-only';
let folder: string;
let server: EmbeddedSearch;
let running: ServiceProcess;
let setting: SearchSetting;
const stopping = new AbortController();
let loops: Promise<unknown>;

beforeAll(async () => {
  folder = makeReachableFolder();
  const place = chooseServicePlace(join(folder, 'engine'));
  const logFile = join(folder, 'engine.log');
  server = await EmbeddedSearch.prepare({
    projectRoot: PROJECT_ROOT,
    place,
    logFile,
    masterKey: KEY,
    indexingMemory: '256 MiB',
  });
  running = await server.start();
  setting = await openSearchSetting({ url: server.url, key: KEY, index: 'outage' });
  const worker = { id: '0192cccc-0000-7000-8000-000000000001', log: pino({ level: 'silent' }) };
  const names = ['engine', 'fulltext'] as const;
  loops = Promise.all(
    names.map((name) => new IndexLoop(name, worker, setting.feed, setting.indexChanges).run(stopping.signal)),
  );
});
afterAll(async () => {
  stopping.abort();
  await loops;
  await setting.close();
  await running.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('when the search engine is killed in the middle of an import', () => {
  it('goes on answering from the database, and catches up when the engine is back', async () => {
    const find = () => setting.search.search(asking({ text: 'imported', facets: ['register'] }));
    await importPart(0);
    await until(async () => {
      const { reduced, total } = await find();
      return !reduced && total === 100;
    });

    await importPart(1);
    process.kill(running.identity.pid, 'SIGKILL');
    await running.exited;
    await importPart(2);

    await until(async () => (await find()).total === 300);
    const start = performance.now();
    const page = await find();
    expect(performance.now() - start).toBeLessThan(500);
    expect(page).toMatchObject({ reduced: true, facets: { register: [{ value: 'outage', count: 300 }] } });
    expect(await setting.search.suggest({ text: 'impor', languages: [], register: null, limit: 3 })).toHaveLength(3);

    running = await server.start();
    await until(async () => {
      const { reduced, total } = await find();
      return !reduced && total === 300;
    });
    expect((await setting.check.check('engine', 'report', () => undefined)).missing).toEqual([]);
  });
});

/** A hundred entries in one transaction. */
async function importPart(part: number): Promise<void> {
  const keys = Array.from({ length: 100 }, (_, i) => String(part * 100 + i));
  await copyEntries(
    setting,
    'outage',
    Object.fromEntries(keys.map((key) => [key, { name: english(`Imported ${key}`) }])),
  );
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('it did not come to pass within a minute');
    await sleep(100);
  }
}

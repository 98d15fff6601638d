import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english } from '../support/an-entry.js';
import { programEnvironment } from '../support/program-environment.js';
import { startWorker, type RunningProgram } from '../support/start-program.js';
import { testSetting } from '../support/test-setting.js';
import { asking, copyEntries, openSearchSetting, type SearchSetting } from './search-setting.js';

let setting: SearchSetting;
let workers: RunningProgram[];

beforeAll(async () => {
  setting = await openSearchSetting();
  const search = { url: testSetting('TEST_MEILI_URL'), key: testSetting('TEST_MEILI_KEY'), index: setting.indexUid };
  const env = programEnvironment({ database: { url: setting.databaseUrl }, search });
  workers = await Promise.all([startWorker(env), startWorker(env)]);
});
afterAll(async () => {
  await Promise.all(workers.filter((worker) => !worker.hasExited()).map((worker) => worker.stop()));
  await setting.close();
});

describe('two workers on one database and one index', () => {
  it('index what is published, and go on when one of them is killed', async () => {
    // Before the first worker has made the index the engine refuses.
    const total = (text = '') =>
      setting.direct.search(asking({ text })).then(
        (page) => page.total,
        () => -1,
      );
    await copyEntries(setting, 'watched', { a: { name: english('First') } });
    await until(async () => (await total()) === 1);

    await workers[0]?.stop('SIGKILL');
    await copyEntries(setting, 'watched', { b: { name: english('Second') }, a: { name: english('First, changed') } });
    await until(async () => (await total()) === 2);
    expect(await total('changed')).toBe(1);
  });

  it('stop with code 0 within seconds of being asked to', async () => {
    const asked = performance.now();
    expect(await workers[1]?.stop('SIGTERM')).toBe(0);
    expect(performance.now() - asked).toBeLessThan(6_000);
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 45_000;
  while (!(await isSo())) {
    if (Date.now() > end)
      throw new Error(
        `it did not come to pass; the workers said: ${workers.map((worker) => worker.output()).join('\n')}`,
      );
    await sleep(50);
  }
}

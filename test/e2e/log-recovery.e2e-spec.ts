import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEntry } from '../support/an-entry.js';
import { startMirror, type MirrorServer } from '../support/mirror-server.js';
import { programEnvironment, type ProgramEnvironment } from '../support/program-environment.js';
import { openRegisterWriter } from '../support/register-writer.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { openSignedCity, type SignedCity } from '../support/signed-city.js';
import { startWorker } from '../support/start-program.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { createTestSearch, type TestSearch } from '../support/test-search.js';

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-recovery-'));
const backup = join(folder, 'old.backup');
let site: SignedCity;
let mirror: MirrorServer;
let restored: TestDatabase;
let search: TestSearch;
let env: ProgramEnvironment;
let newest: string[];

/** A city that goes on after its backup, and the backup put back into an empty database beside the same keys. */
beforeAll(async () => {
  site = await openSignedCity('zeewijk');
  const [first] = await site.publish(3);
  await site.waitForHead();
  expect((await runCli(site.env, ['backup', backup])).code).toBe(0);
  await site.publish(2);
  const data = anEntry({ keywords: ['second version'] });
  const records = [{ kind: 'algorithm' as const, sourceKey: 'zeewijk-1', sourceUrl: null, data }];
  await site.register.moveIn.moveIn({ registerId: site.city.id, records }, 'test');
  await site.register.publish.publish(first!, 'test');
  await site.register.withdraw.withdraw(first!, { reason: { en: 'Replaced.' }, replacedBy: null }, 'test');
  expect(await site.waitForHead()).toBe(8);
  await site.worker.stop();
  newest = await exported(site.env);
  mirror = await startMirror(site.base, site.city.logOrigin);

  [restored, search] = [await createTestDatabase(), createTestSearch()];
  env = programEnvironment(
    { database: restored, search },
    { KEYS_DIR: site.register.keysFolder, HIGH_WATER_DIR: site.register.keysFolder },
  );
  expect((await runCli(env, ['restore', backup, '--yes'])).code).toBe(0);
}, 240_000);
afterAll(async () => {
  await mirror.close();
  await site.close();
  await restored.drop();
  await search.clean();
  rmSync(folder, { recursive: true });
});

function register(...args: string[]): Promise<CliResult> {
  return runCli(env, args);
}

/** The public register line by line, without what only this database knows. */
async function exported(from: ProgramEnvironment): Promise<string[]> {
  const { stdout } = await runCli(from, ['export', 'zeewijk']);
  return (
    stdout
      .split('\n')
      .map((line) => line.replace(/"(?:sourceKey|shortCode)":(?:"[^"]*"|null),?/g, ''))
      // Statements know the second, not its fractions.
      .map((line) => line.replace(/("publishedAt":"[^".]*)\.\d{3}Z/, '$1Z'))
      .filter((line) => !line.startsWith('{"type":"register"') && !line.includes('"exportedAt"'))
  );
}

/** The worker for as long as it takes until it has said something. */
async function workerSays(pattern: RegExp, more: ProgramEnvironment = {}): Promise<string> {
  const worker = await startWorker({ ...env, ...more, LOG_LEVEL: 'info' });
  try {
    for (let tries = 0; tries < 150; tries += 1) {
      if (pattern.test(worker.output())) return worker.output();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`the worker never said ${String(pattern)}:\n${worker.output()}`);
  } finally {
    await worker.stop();
  }
}

describe('a register restored from an old backup', () => {
  it('publishes nothing before it was compared', async () => {
    const writer = await openRegisterWriter(restored.url);
    const records = [{ kind: 'algorithm' as const, sourceKey: 'new', sourceUrl: null, data: anEntry() }];
    const [move] = await writer.moveIn.moveIn({ registerId: site.city.id, records }, 'test');
    expect(await writer.publish.publish(move!.recordId, 'test')).toMatchObject({ kind: 'log-locked' });
    await writer.close();
  });

  it('is noticed by the mark before the first signature, and says how to mend it', async () => {
    const said = await workerSays(/register log recover zeewijk/);
    expect(said).toContain('has signed 8 statements');
    expect(said).not.toContain('log signed');
    const { code, stdout } = await register('log', 'status');
    expect([code, stdout]).toEqual([1, expect.stringContaining('LOCKED')]);
    const writer = await openRegisterWriter(restored.url);
    const heads = await writer.dataSource.query<{ size: string }[]>(
      'SELECT size FROM log_checkpoint ORDER BY size DESC LIMIT 1',
    );
    await writer.close();
    expect(heads).toEqual([{ size: '4' }]);
  });

  it('takes nothing from a copy that is not what it signed', async () => {
    const stale = await startMirror(`${site.server.url}/at/nowhere`, site.city.logOrigin);
    const { code, stderr } = await register(
      'log',
      'recover',
      'zeewijk',
      '--from',
      stale.url,
      '--from',
      'http://127.0.0.1:1',
    );
    await stale.close();
    expect([code, stderr]).toEqual([1, expect.stringContaining('holds no head')]);
    expect((await register('log', 'recover', 'zeewijk')).code).toBe(2);
  });

  it('is mended from a follower, to the very same register, and signs on', async () => {
    const { code, stdout } = await register('log', 'recover', 'zeewijk', '--from', mirror.url);
    expect([code, stdout]).toEqual([0, expect.stringContaining('Recovered 4 statements')]);
    expect(await exported(env)).toEqual(newest);
    expect((await register('log', 'fsck', 'zeewijk')).stdout).toContain('sound: 8 statements');
    await workerSays(/"size":8.*log signed/, { LOG_WITNESSES: mirror.url });
    const state = join(folder, 'known.json');
    expect((await runCli(site.env, ['log', 'verify', site.base, '--state', state])).code).toBe(0);
    const writer = await openRegisterWriter(restored.url);
    const [head] = await writer.dataSource.query<{ note: string }[]>('SELECT note FROM log_checkpoint WHERE size = 8');
    await writer.close();
    expect(head!.note).toBe(await (await fetch(`${site.base}/federation/v1/log/checkpoint`)).text());
  });

  it('on a new machine asks for the mark, and finds out from its followers', async () => {
    const [machine, fresh] = [createTestSearch(), await createTestDatabase()];
    const keys = join(folder, 'keys');
    const elsewhere = programEnvironment(
      { database: fresh, search: machine },
      { KEYS_DIR: keys, HIGH_WATER_DIR: join(folder, 'marks'), LOG_WITNESSES: mirror.url },
    );
    expect((await runCli(elsewhere, ['restore', backup, '--yes'])).code).toBe(0);
    expect(readdirSync(keys).every((name) => name.endsWith('.key'))).toBe(true);
    const alone = { ...elsewhere, LOG_WITNESSES: 'none' };
    await workerSays(/register log init zeewijk/, alone);
    const init = await runCli(elsewhere, ['log', 'init', 'zeewijk', '--yes']);
    expect([init.code, init.stderr]).toEqual([1, expect.stringContaining(`${mirror.url} has 8 statements`)]);
    const recovered = await runCli(elsewhere, ['log', 'recover', 'zeewijk']);
    expect([recovered.code, recovered.stdout]).toEqual([0, expect.stringContaining('Recovered 4')]);
    expect((await runCli(elsewhere, ['log', 'init', 'zeewijk', '--yes'])).stdout).toContain('stands at');
    await workerSays(/"size":8.*log signed/, elsewhere);
    await fresh.drop();
    await machine.clean();
  });
});

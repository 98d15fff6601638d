import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DamagedExport, type Restoration, type SampleRecord } from '#application';
import { fileSource, readExportHead, readExportItems } from '#import';
import { restoreBackup, writeBackup } from '#persistence';
import { loadSample } from '#sample';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { IMPORT_FILES, ImportSetting } from './import-setting.js';

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-export-'));
const databases: TestDatabase[] = [];
const settings: ImportSetting[] = [];
let here: ImportSetting;

async function openFresh(): Promise<{ readonly setting: ImportSetting; readonly url: string }> {
  const database = await createTestDatabase();
  databases.push(database);
  const setting = await ImportSetting.open(database.url);
  settings.push(setting);
  return { setting, url: database.url };
}

let hereUrl: string;
const cities = loadSample();
beforeAll(async () => {
  ({ setting: here, url: hereUrl } = await openFresh());
  await here.loadSample().load(cities, (slug) => `https://register.example/at/${slug}/id/`);
  const mirror = await here.addMirror('nl', 'nl-bulk-export');
  await here.run(mirror, 'nl-bulk-export', IMPORT_FILES['nl-bulk-export'], { observedAt: '2024-05-01' });
}, 120_000);
afterAll(async () => {
  for (const setting of settings) await setting.close();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

async function exported(slug: string): Promise<string> {
  const file = join(folder, `${slug}.jsonl`);
  writeFileSync(file, await here.export(slug));
  return file;
}

async function restore(setting: ImportSetting, file: string): Promise<Restoration> {
  const source = fileSource(file);
  return setting.restoreRegister().restore(await readExportHead(source), readExportItems(source), 'test');
}

describe('the sample', () => {
  it('is loaded with its versions and its withdrawals, and completed when loaded again', async () => {
    const versions = cities.flatMap(({ records }) => records.flatMap((record) => record.versions)).length;
    const withdrawn = cities.flatMap(({ records }) => records.filter((record) => record.withdrawn)).length;
    expect(await here.count('version', `act = 'put' AND leaf_index IS NOT NULL`)).toBe(versions);
    expect(await here.count('public_record', `state = 'withdrawn'`)).toBe(withdrawn);
    expect(await here.count('content', `json::text LIKE '%sample:%/%'`)).toBe(0);
    const days = await here.dataSource.query<{ day: string }[]>(
      `SELECT DISTINCT (published_at AT TIME ZONE 'UTC')::date::text AS day FROM version
        WHERE leaf_index IS NOT NULL ORDER BY day`,
    );
    const told = cities.flatMap(({ records }) =>
      records.flatMap((record) => [...record.versions, ...(record.withdrawn ? [record.withdrawn] : [])]),
    );
    expect(days.map(({ day }) => day)).toEqual([...new Set(told.map(({ date }) => date))].sort());
    const again = await here.loadSample().load(cities, (slug) => `https://register.example/at/${slug}/id/`);
    expect(again).toMatchObject({ kind: 'loaded', newVersions: 0 });
  });
});

describe('the story of the sample', () => {
  it('is in the log in its own time, which never runs backwards', async () => {
    const [wrong] = await here.dataSource.query<{ count: string }[]>(`
      SELECT count(*) FROM (
        SELECT convert_from(l.body, 'UTF8')::jsonb ->> 'time' AS time, extract(epoch FROM v.published_at)::text AS published,
               lag(convert_from(l.body, 'UTF8')::jsonb ->> 'time') OVER (PARTITION BY l.log_id ORDER BY l.idx) AS before
          FROM log_leaf l LEFT JOIN (version v JOIN record r ON r.id = v.record_id) ON r.register_id = l.log_id AND v.leaf_index = l.idx) t
       WHERE time::bigint < before::bigint OR time::numeric <> published::numeric`);
    expect(wrong).toEqual({ count: '0' });
  });

  it('is finished in its own time when loading broke off, and dated today where something was added later', async () => {
    const { setting } = await openFresh();
    const prefixOf = (slug: string) => `https://register.example/at/${slug}/id/`;
    const [city, ...others] = cities;
    const [last] = city!.records.slice(-1);
    const upTo = { ...city!, records: city!.records.slice(0, -1) };
    const faulty = { ...upTo, records: [...upTo.records, namesNothing(last!)] };
    await expect(setting.loadSample().load([faulty, ...others], prefixOf)).rejects.toThrow('which it does not hold');
    const before = await setting.count('version');
    expect(before).toBeGreaterThan(0);
    const today = `published_at > now() - interval '1 hour'`;
    await setting.loadSample().load([upTo, ...others], prefixOf);
    expect(await setting.count('version')).toBeGreaterThan(before);
    expect(await setting.count('version', today)).toBe(0);
    await setting.loadSample().load(cities, prefixOf);
    expect(await setting.count('version', today)).toBe(last!.versions.length);
  });
});

/** The record with a fault in it, so that loading ends when its turn comes. */
function namesNothing(record: SampleRecord): SampleRecord {
  const data = { ...record.versions[0]?.data, homepage: 'sample:nowhere/algorithm/nothing' };
  return { ...record, versions: [{ date: '2025-06-30', data }] };
}

describe('an export', () => {
  it.each(['nl', ...cities.map(({ slug }) => slug)])(
    'of %s gives the same bytes after it was restored elsewhere',
    async (slug) => {
      const { setting } = await openFresh();
      const file = await exported(slug);
      const outcome = await restore(setting, file);
      expect(outcome).toMatchObject({ kind: 'restored' });
      expect(await setting.export(slug)).toBe(readFileSync(file, 'utf8'));
      const [before, after] = await Promise.all(
        [here, setting].map((each) =>
          each.count('log_leaf', `log_id = (SELECT id FROM register WHERE slug = '${slug}')`),
        ),
      );
      expect(after).toBe(before);
    },
  );

  it('carries licence, attribution, dates and canonical contents', async () => {
    const lines = (await here.export('nl'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({
      type: 'register',
      register: { licence: 'CC0-1.0', attribution: { en: {} }, observedAt: '2024-05-01' },
    });
    expect(lines.at(-1)).toEqual({ type: 'end', records: 7, versions: 7, leaves: 0 });
    expect(lines[2]).toMatchObject({
      type: 'version',
      version: 1,
      digest: expect.stringMatching(/^sha256:/),
      content: { data: {} },
    });
  });

  it('is refused whole when a sign in it has changed, when it is cut off and when the register is here', async () => {
    const [city] = cities;
    const text = readFileSync(await exported(city?.slug ?? ''), 'utf8');
    const { setting } = await openFresh();
    const attempt = async (content: string): Promise<Restoration> => {
      const file = join(folder, 'damaged.jsonl');
      writeFileSync(file, content);
      return restore(setting, file);
    };
    expect(await attempt(text.replace('"status":"in-use"', '"status":"retired"'))).toMatchObject({
      kind: 'damaged',
      reason: expect.stringContaining('does not give its digest'),
    });
    expect(await attempt(text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1))).toMatchObject({
      kind: 'damaged',
      reason: expect.stringContaining('cut off'),
    });
    expect(await setting.count('register')).toBe(0);
    await expect(attempt('{"type":"something"}\n')).rejects.toThrow(DamagedExport);
    expect(await attempt(text)).toMatchObject({ kind: 'restored' });
    expect(await attempt(text)).toEqual({ kind: 'slug-taken', slug: city?.slug });
  });
});

describe('a backup', () => {
  const file = join(folder, 'register.backup');

  it('brings everything back into an empty database, keys included', async () => {
    const head = await writeBackup({ databaseUrl: hereUrl, keysFolder: here.keysFolder, file }, () => undefined);
    expect(head.keys).toHaveLength(2 * cities.length);
    const { setting, url } = await openFresh();
    const keysFolder = join(folder, 'keys');
    expect(await restoreBackup({ databaseUrl: url, keysFolder, file }, () => undefined)).toMatchObject({
      kind: 'restored',
    });
    for (const slug of ['nl', ...cities.map((city) => city.slug)])
      expect(await setting.export(slug)).toBe(await here.export(slug));
    for (const key of head.keys)
      expect(readFileSync(join(keysFolder, key))).toEqual(readFileSync(join(here.keysFolder, key)));
    // The audit trail counts on by itself.
    await setting.addMirror('later', 'nl-national-list');
    expect(await setting.count('audit')).toBe((await here.count('audit')) + 1);
    expect(await restoreBackup({ databaseUrl: url, keysFolder, file }, () => undefined)).toMatchObject({
      kind: 'not-empty',
    });
  });

  it('is never written over an older one', async () => {
    await expect(
      writeBackup({ databaseUrl: hereUrl, keysFolder: here.keysFolder, file }, () => undefined),
    ).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('changes nothing when a bit of it has changed, when it is cut off and when it is none', async () => {
    const { setting, url } = await openFresh();
    const whole = readFileSync(file);
    const damaged = join(folder, 'damaged.backup');
    const attempts = [
      whole.subarray(0, whole.length - 20),
      whole.subarray(0, whole.length >> 1),
      Buffer.from('no backup'),
      Buffer.alloc(0),
    ];
    for (let part = 1; part <= 8; part++) {
      const changed = Buffer.from(whole);
      const at = Math.floor((changed.length * part) / 9);
      changed[at] = (changed[at] ?? 0) ^ 4;
      attempts.push(changed);
    }
    for (const attempt of attempts) {
      writeFileSync(damaged, attempt);
      const outcome = await restoreBackup(
        { databaseUrl: url, keysFolder: join(folder, 'none'), file: damaged },
        () => undefined,
      );
      expect(outcome.kind).toBe('damaged');
    }
    expect(await setting.count('register')).toBe(0);
  });
});

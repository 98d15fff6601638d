import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { City, ImportedRow, Mirror } from '#application';
import { fileSource, findImporter, MappingLosses } from '#import';
import { anEntry } from '../support/an-entry.js';
import { realFile } from '../support/register-samples.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { IMPORT_FILES, ImportSetting } from './import-setting.js';

let database: TestDatabase;
let setting: ImportSetting;
beforeAll(async () => {
  database = await createTestDatabase();
  setting = await ImportSetting.open(database.url);
});
afterAll(async () => {
  await setting.close();
  await database.drop();
});

describe('a mirror', () => {
  let register: City | Mirror;
  beforeAll(async () => {
    register = await setting.addMirror('us', 'us-omb-2025');
  });

  it('stores nothing when only trying', async () => {
    const report = await setting.run(register, 'us-omb-2025', IMPORT_FILES['us-omb-2025'], { mode: 'compare' });
    expect(report.records).toMatchObject({
      algorithm: { created: 7 },
      organisation: { created: 5 },
      supplier: { created: 2 },
    });
    expect(await setting.count('record')).toBe(0);
    expect(await setting.count('audit', `act = 'mirror'`)).toBe(0);
  });

  it('takes every good row, tells the bad ones with their lines, and keeps the date of the snapshot', async () => {
    const report = await setting.run(register, 'us-omb-2025', IMPORT_FILES['us-omb-2025'], {
      observedAt: '2026-01-31',
    });
    expect(report.records).toMatchObject({ algorithm: { created: 7, changed: 0, unchanged: 0 } });
    expect(report.refused).toEqual([
      { line: 9, reason: expect.stringContaining('as line 8') },
      { line: 11, reason: 'has 5 columns, but the header has 36' },
    ]);
    expect(await setting.count('version', `observed_at = '2026-01-31'`)).toBe(14);
    expect(await setting.count('public_record', `kind = 'algorithm' AND organisation_id IS NOT NULL`)).toBe(7);
    expect(await setting.count('public_record', `kind = 'algorithm' AND cardinality(supplier_ids) = 2`)).toBe(1);
    expect(await setting.count('record', `uri LIKE 'urn:register-mirror:us:%'`)).toBe(14);
    expect(await setting.count('log_leaf')).toBe(0);
    expect(await setting.count('content', `json::text LIKE '%urn:register-import:%'`)).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const before = await setting.count('change');
    const report = await setting.run(register, 'us-omb-2025', IMPORT_FILES['us-omb-2025']);
    expect(report.records).toMatchObject({
      algorithm: { created: 0, changed: 0, unchanged: 7 },
      organisation: { unchanged: 5 },
    });
    expect(await setting.count('change')).toBe(before);
  });

  it('is whole after an import that broke off was repeated', async () => {
    const mirror = await setting.addMirror('broken', 'us-omb-2025');
    const importer = findImporter('us-omb-2025');
    async function* breaking(): AsyncGenerator<ImportedRow> {
      let rows = 0;
      for await (const row of importer?.read(fileSource(IMPORT_FILES['us-omb-2025']), new MappingLosses()) ?? []) {
        if (++rows > 3) throw new Error('the power is gone');
        yield row;
      }
    }
    const job = { register: mirror, mode: 'store', publishing: 'as-drafts', observedAt: null, actor: 'test' } as const;
    await expect(setting.importRecords().run(job, breaking())).rejects.toThrow('the power is gone');
    await setting.run(mirror, 'us-omb-2025', IMPORT_FILES['us-omb-2025']);
    expect(await setting.count('record', `register_id = '${mirror.id}' AND kind = 'algorithm'`)).toBe(7);
    expect(
      await setting.count(
        'version v JOIN record r ON r.id = v.record_id',
        `r.register_id = '${mirror.id}' AND v.version > 1`,
      ),
    ).toBe(0);
  });

  it('makes a new version where the source has changed, and refuses one row without harm to the others', async () => {
    const mirror = await setting.addMirror('small', 'nl-national-list');
    const row = (line: number, key: string, name: string, uri: string | null = null): ImportedRow => ({
      kind: 'records',
      line,
      records: [
        {
          kind: 'algorithm',
          sourceKey: key,
          sourceUrl: null,
          uri,
          data: anEntry({ name: { en: { text: name, status: 'person' } } }),
        },
      ],
    });
    const [taken] = await setting.dataSource.query<{ uri: string }[]>(
      `SELECT uri FROM record WHERE kind = 'algorithm' LIMIT 1`,
    );
    const job = { register: mirror, mode: 'store', publishing: 'as-drafts', observedAt: null, actor: 'test' } as const;
    async function* rows(...all: ImportedRow[]): AsyncGenerator<ImportedRow> {
      yield* all;
    }
    await setting.importRecords().run(job, rows(row(1, 'a', 'First'), row(2, 'b', 'Second')));
    const report = await setting
      .importRecords()
      .run(
        job,
        rows(row(1, 'a', 'First, revised'), row(2, 'b', 'Second'), row(3, 'c', 'Third', taken?.uri), row(4, 'd', '')),
      );
    expect(report.records.algorithm).toEqual({ created: 0, changed: 1, unchanged: 1 });
    expect(report.refused).toEqual([
      { line: 3, reason: 'its address belongs to a record of another register here' },
      { line: 4, reason: expect.stringContaining('/name/en/text') },
    ]);
  });
});

describe('a city', () => {
  it('moves its records in as drafts, with addresses of its own, and publishes what passes the rule', async () => {
    const created = await setting.createCity.create(
      {
        slug: 'poortstad',
        name: { nl: { text: 'Poortstad', status: 'person' } },
        country: 'NL',
        region: 'EU',
        defaultLanguage: 'nl',
        languages: ['nl'],
        licence: 'CC0-1.0',
        attribution: null,
        homepage: null,
        invented: true,
        hosts: [],
        prefix: 'https://algoritmes.poortstad.example/id/',
        contact: null,
        places: [],
      },
      'test',
    );
    if (created.kind !== 'created') throw new Error('the city exists');
    const file = IMPORT_FILES['nl-bulk-export'];
    const report = await setting.run(created.city, 'nl-bulk-export', file);
    expect(report.records).toMatchObject({
      algorithm: { created: 3 },
      organisation: { created: 2 },
      supplier: { created: 2 },
    });
    const of = `register_id = '${created.city.id}'`;
    expect(await setting.count('public_record', of)).toBe(0);
    const [entry] = await setting.dataSource.query<{ data: { organisation: { record: string } } }[]>(
      `SELECT data FROM draft d JOIN record r ON r.id = d.record_id WHERE r.${of} AND r.source_key = '70000001'`,
    );
    expect(entry?.data.organisation.record).toMatch(/^https:\/\/algoritmes\.poortstad\.example\/id\/organisation\//);

    const again = await setting.run(created.city, 'nl-bulk-export', file, { publishing: 'at-once' });
    expect(again.records).toMatchObject({ algorithm: { created: 0, changed: 0, unchanged: 3 } });
    expect(again.blocked).toBeGreaterThanOrEqual(3);
    expect(again.published + again.blocked).toBe(7);
  });
});

describe.each([
  ['us-omb-2025', 3609, 447],
  ['nl-national-list', 1530, 336],
  ['nl-bulk-export', 90, 48],
] as const)('the real file of %s', (shape, entries, organisations) => {
  const path = realFile(shape);
  // Without REGISTER_SAMPLES there is nothing to read: the files are other people's and not part of the project.
  const test = path === null ? it.skip : it;
  const inTime = 240_000;
  test(
    'is taken in whole and is unchanged the second time',
    async () => {
      const register = await setting.addMirror(`real-${shape}`.replaceAll('.', '-'), shape);
      const first = await setting.run(register, shape, path ?? '');
      expect(first.records.algorithm?.created).toBe(entries);
      expect(first.records.organisation?.created).toBeGreaterThanOrEqual(organisations);
      const second = await setting.run(register, shape, path ?? '');
      expect(second.records.algorithm).toEqual({ created: 0, changed: 0, unchanged: entries });
    },
    inTime,
  );
});

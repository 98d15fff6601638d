import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WithdrawRecordService, type ImportReport, type City, type Mirror } from '#application';
import { loadSample } from '#sample';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ImportSetting } from './import-setting.js';

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-mirroring-'));
const databases: TestDatabase[] = [];
const SLUG = 'poortstad';
/** Where the city keeps its own records, and where they are copied to. */
let source: ImportSetting;
let copy: ImportSetting;
let mirror: Mirror;

beforeAll(async () => {
  [source, copy] = [await openFresh(), await openFresh()];
  await source.loadSample().load(loadSample(), (slug) => `https://register.example/at/${slug}/id/`);
  mirror = await copy.addMirror('elsewhere', 'nl-national-list');
}, 120_000);
afterAll(async () => {
  await Promise.all([source.close(), copy.close()]);
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

async function openFresh(): Promise<ImportSetting> {
  const database = await createTestDatabase();
  databases.push(database);
  return ImportSetting.open(database.url);
}

async function exportNow(name: string): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await source.export(SLUG));
  return file;
}

function take(file: string, mode: 'store' | 'compare' = 'store'): Promise<ImportReport> {
  return copy.run(mirror, 'register-jsonl', file, { mode });
}

/** Every version of the city's records, without what only the city itself can have. */
function versionsIn(setting: ImportSetting, slug: string): Promise<readonly unknown[]> {
  return setting.dataSource.query(
    `SELECT r.uri, r.state, v.version, v.act, encode(v.digest, 'hex') AS digest, v.reason, v.replaced_by, encode(c.body, 'base64') AS body,
            coalesce(v.observed_at, (v.published_at AT TIME ZONE 'UTC')::date)::text AS day
       FROM version v JOIN record r ON r.id = v.record_id JOIN register g ON g.id = r.register_id
       LEFT JOIN content c ON c.register_id = g.id AND c.digest = v.digest
      WHERE g.slug = $1 ORDER BY r.uri COLLATE "C", v.version`,
    [slug],
  );
}

function total(report: ImportReport, outcome: 'created' | 'changed' | 'unchanged'): number {
  return Object.values(report.records).reduce((sum, counts) => sum + counts[outcome], 0);
}

describe('a mirror of another installation', () => {
  it('tells beforehand what it would take, and takes nothing', async () => {
    const report = await take(await exportNow('first.jsonl'), 'compare');
    expect(total(report, 'created')).toBe(
      await source.count(`record r JOIN register g ON g.id = r.register_id`, `g.slug = '${SLUG}'`),
    );
    expect(await copy.count('record')).toBe(0);
  });

  it('keeps every version byte for byte, withdrawals too, under the addresses that the records have there', async () => {
    const report = await take(join(folder, 'first.jsonl'));
    expect(report.refused).toEqual([]);
    const expected = await versionsIn(source, SLUG);
    expect(await versionsIn(copy, 'elsewhere')).toEqual(expected);
    expect(expected.some((row) => (row as { act: string }).act === 'withdraw')).toBe(true);
    expect(await copy.count('log_leaf')).toBe(0);
    expect(await copy.count('public_record', `state = 'withdrawn'`)).toBeGreaterThan(0);
    expect(await copy.count('public_record', `kind = 'algorithm' AND organisation_id IS NULL`)).toBe(0);
  });

  it('changes nothing when the same file is taken again', async () => {
    const before = await copy.count('change');
    const report = await take(join(folder, 'first.jsonl'));
    expect([total(report, 'created'), total(report, 'changed')]).toEqual([0, 0]);
    expect(total(report, 'unchanged')).toBeGreaterThan(20);
    expect(await copy.count('change')).toBe(before);
  });

  it('follows new versions and withdrawals, and lets an older file take nothing back', async () => {
    const [left, revised] = await source.dataSource.query<{ id: string; uri: string; source_key: string }[]>(
      `SELECT r.id, r.uri, r.source_key FROM record r JOIN register g ON g.id = r.register_id
        WHERE g.slug = $1 AND r.kind = 'algorithm' AND r.state = 'published' ORDER BY r.uri LIMIT 2`,
      [SLUG],
    );
    const notice = { reason: { nl: 'Wordt niet meer gebruikt.' }, replacedBy: revised?.uri ?? null };
    const withdraw = new WithdrawRecordService(source.unitOfWork, source.clock);
    expect(await withdraw.withdraw(left?.id ?? '', notice, 'test')).toMatchObject({ kind: 'withdrawn' });
    const city = await source.unitOfWork.run(({ registers }) => registers.findBySlug(SLUG));
    const data = await source.unitOfWork.run(({ versions }) => versions.newestData(revised?.id ?? ''));
    const record = {
      kind: 'algorithm' as const,
      sourceKey: revised?.source_key ?? '',
      sourceUrl: null,
      data: { ...data, keywords: ['herzien'] },
    };
    await source.moveIn.moveIn({ registerId: city?.id ?? '', records: [record] }, 'test');
    expect(await source.publish.publish(revised?.id ?? '', 'test')).toMatchObject({ kind: 'published' });

    const report = await take(await exportNow('second.jsonl'));
    expect([total(report, 'created'), total(report, 'changed')]).toEqual([0, 2]);
    const after = await versionsIn(copy, 'elsewhere');
    expect(after).toEqual(await versionsIn(source, SLUG));
    expect(
      await copy.count(
        'public_record p JOIN record r ON r.id = p.record_id',
        `r.uri = '${String(left?.uri)}' AND p.state = 'withdrawn'`,
      ),
    ).toBe(1);
    expect(await copy.count('change', `act = 'withdraw'`)).toBeGreaterThan(1);

    const older = await take(join(folder, 'first.jsonl'));
    expect([total(older, 'created'), total(older, 'changed')]).toEqual([0, 0]);
    expect(older.refused).toEqual([]);
    expect(await versionsIn(copy, 'elsewhere')).toEqual(after);
  });

  it('refuses a content under another record’s address, and takes the others', async () => {
    const lines = (await source.export(SLUG)).split('\n');
    const [one, other] = lines.flatMap((line, i) => (line.startsWith('{"type":"record"') ? [i] : []));
    [lines[(one ?? 0) + 1], lines[(other ?? 0) + 1]] = [lines[(other ?? 0) + 1] ?? '', lines[(one ?? 0) + 1] ?? ''];
    const file = join(folder, 'swapped.jsonl');
    writeFileSync(file, lines.join('\n'));
    const setting = await openFresh();
    const report = await setting.run(await setting.addMirror('elsewhere', 'nl-national-list'), 'register-jsonl', file);
    expect(report.refused.map(({ line, reason }) => [line, reason.replace(/ of .*/, '')])).toEqual([
      [(one ?? 0) + 1, 'version 1 is not'],
      [(other ?? 0) + 1, 'version 1 is not'],
    ]);
    expect(total(report, 'created')).toBe(report.rows - 2);
    await setting.close();
  });

  it('gives a city that moves in the newest texts only', async () => {
    const setting = await openFresh();
    await setting.loadSample().load(
      loadSample()
        .filter(({ slug }) => slug === SLUG)
        .map((city) => ({ ...city, records: [] })),
      () => 'https://new.example/id/',
    );
    const city = await setting.unitOfWork.run(({ registers }) => registers.findBySlug(SLUG));
    const report = await setting.run(city as City, 'register-jsonl', join(folder, 'second.jsonl'));
    expect(await setting.count('draft')).toBe(total(report, 'created'));
    expect(report.refused.length).toBeGreaterThan(1);
    expect(report.refused.every(({ reason }) => reason.endsWith('is withdrawn at its source'))).toBe(true);
    expect(await setting.count('version')).toBe(0);
    await setting.close();
  });
});

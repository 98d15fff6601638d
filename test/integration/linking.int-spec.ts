import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City, MoveIn } from '#application';
import type { RecordData, RecordKind } from '#domain';
import { fileSource, readExportHead, readExportItems } from '#import';
import { migrateDatabase, TypeormChangeFeed } from '#persistence';
import { loadSample } from '#sample';
import { anEntry, english } from '../support/an-entry.js';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { ImportSetting } from './import-setting.js';

const databases: TestDatabase[] = [];
const closing: { close(): Promise<void> }[] = [];
const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-linking-'));

async function openFresh(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

afterAll(async () => {
  for (const setting of closing) await setting.close();
  for (const database of databases) await database.drop();
  rmSync(folder, { recursive: true });
});

describe('registers that name each other’s records', () => {
  const slugs = loadSample().map(({ slug }) => slug);
  const orders = slugs.flatMap((a) =>
    slugs.filter((b) => b !== a).map((b) => [a, b, ...slugs.filter((c) => c !== a && c !== b)]),
  );
  let here: ImportSetting;
  let hereUrl: string;
  let expected: readonly unknown[];

  beforeAll(async () => {
    hereUrl = (await openFresh()).url;
    here = await ImportSetting.open(hereUrl);
    closing.push(here);
    await here.loadSample().load(loadSample(), (slug) => `https://register.example/at/${slug}/id/`);
    for (const slug of slugs) writeFileSync(join(folder, `${slug}.jsonl`), await here.export(slug));
    expected = await linksOf(here);
  }, 120_000);

  it('are linked across cities in the first place', async () => {
    const across = `record p ON p.id = e.product_id AND p.register_id <> e.register_id`;
    expect(await here.count(`public_record e JOIN ${across}`)).toBeGreaterThan(5);
    expect(await here.count('awaited_reference')).toBe(0);
  });

  it.each(orders)('are linked in the same way when restored in the order %s, %s, %s', async (...order) => {
    const setting = await ImportSetting.open((await openFresh()).url);
    closing.push(setting);
    for (const slug of order) {
      const source = fileSource(join(folder, `${slug}.jsonl`));
      const outcome = await setting
        .restoreRegister()
        .restore(await readExportHead(source), readExportItems(source), 'test');
      expect(outcome.kind).toBe('restored');
    }
    expect(await linksOf(setting)).toEqual(expected);
    expect(await setting.count('awaited_reference')).toBe(0);
  });

  it('are linked by the migration where an older release left them unlinked', async () => {
    await undoBackTo(here, 'AwaitedReferences');
    await here.dataSource.query(`UPDATE public_record SET product_id = NULL WHERE kind = 'algorithm'`);
    await here.dataSource.query(`UPDATE public_record SET organisation_id = NULL, supplier_ids = '{}'`);
    const before = await here.count('change');
    await migrateDatabase(hereUrl);
    expect(await linksOf(here)).toEqual(expected);
    const noted = await here.dataSource.query<unknown[]>(
      'SELECT position::integer FROM change WHERE position > $1 AND act = $2 ORDER BY position',
      [before, 'link'],
    );
    expect(noted.length).toBeGreaterThan(50);
    expect(noted).toEqual(noted.map((_, i) => ({ position: before + 1 + i })));
    expect(await here.count('change_state', `position = ${String(before + noted.length)}`)).toBe(1);
  });
});

/** Undoes the migration of this name, and those after it. */
async function undoBackTo({ dataSource }: ImportSetting, name: string): Promise<void> {
  for (;;) {
    const [last] = await dataSource.query<{ name: string }[]>('SELECT name FROM migration ORDER BY id DESC LIMIT 1');
    await dataSource.undoLastMigration();
    if (!last || last.name.startsWith(name)) return;
  }
}

/** What every public record is linked to, by addresses: local ids differ from one installation to the next. */
function linksOf({ dataSource }: ImportSetting): Promise<readonly unknown[]> {
  return dataSource.query(`
    SELECT r.uri, o.uri AS organisation, d.uri AS department, p.uri AS product,
           ARRAY(SELECT s.uri FROM unnest(e.supplier_ids) WITH ORDINALITY AS u (id, position) JOIN record s ON s.id = u.id ORDER BY u.position) AS suppliers
      FROM public_record e JOIN record r ON r.id = e.record_id LEFT JOIN record o ON o.id = e.organisation_id
      LEFT JOIN record d ON d.id = e.department_id LEFT JOIN record p ON p.id = e.product_id ORDER BY r.uri COLLATE "C"`);
}

describe('a reference by address', () => {
  let register: RegisterWriter;
  let city: City;
  /** Another log, so that its lock does not put things in order that happen at the same moment. */
  let makers: City;

  beforeAll(async () => {
    register = await openRegisterWriter((await openFresh()).url);
    closing.push(register);
    city = await register.addCity('kade');
    makers = await register.addCity('makers');
  });

  async function draft(kind: RecordKind, sourceKey: string, data: RecordData) {
    const { id: registerId } = kind === 'product' ? makers : city;
    const records = [{ kind, sourceKey, sourceUrl: null, data }];
    const [move] = await register.moveIn.moveIn({ registerId, records }, 'test');
    return move!;
  }

  async function publish({ recordId }: { readonly recordId: string }): Promise<void> {
    expect(await register.publish.publish(recordId, 'test')).toMatchObject({ kind: 'published' });
  }

  const aProduct = (sourceKey: string) =>
    draft('product', sourceKey, {
      name: english(`Product ${sourceKey}`),
      description: english('Reads letters.'),
      supplier: { name: english('Maker') },
    });
  const anEntryOf = (sourceKey: string, uri: string, changes: RecordData = {}) =>
    draft('algorithm', sourceKey, anEntry({ product: { record: uri, name: english('Product') }, ...changes }));

  const productOf = async ({ recordId }: { readonly recordId: string }) => {
    const rows = await register.dataSource.query<{ product_id: string | null }[]>(
      'SELECT product_id FROM public_record WHERE record_id = $1',
      [recordId],
    );
    return rows[0]?.product_id;
  };

  it('waits while the record is a draft, and is linked and indexed again when it becomes public', async () => {
    const feed = new TypeormChangeFeed(register.dataSource);
    const product = await aProduct('late');
    const entry = await anEntryOf('early', product.uri);
    await publish(entry);
    expect(await productOf(entry)).toBeNull();

    const position = await feed.newestPosition();
    await publish(product);
    expect(await productOf(entry)).toBe(product.recordId);
    const changed = await feed.readAfter(position, 10);
    expect(changed?.published).toMatchObject([{ recordId: entry.recordId, version: 1, productId: product.recordId }]);
  });

  it('is forgotten when the next version names something else', async () => {
    const [first, second] = [await aProduct('first'), await aProduct('second')];
    const entry = await anEntryOf('mind-changed', first.uri);
    await publish(entry);
    await anEntryOf('mind-changed', second.uri);
    await publish(entry);
    await publish(first);
    expect(await productOf(entry)).toBeNull();
    await publish(second);
    expect(await productOf(entry)).toBe(second.recordId);
  });

  it('is never missed when both sides become public at the same moment', async () => {
    const products = await Promise.all(Array.from({ length: 12 }, (_, i) => aProduct(`rush-${i}`)));
    const entries = await Promise.all(products.map(({ uri }, i) => anEntryOf(`rush-${i}`, uri)));
    await Promise.all(products.flatMap((product, i) => [publish(entries[i]!), publish(product)]));
    expect(await Promise.all(entries.map(productOf))).toEqual(products.map(({ recordId }) => recordId));
  });

  it('lets nobody block another for ever when entries change or leave while what they wait for becomes public', async () => {
    const products = await Promise.all(Array.from({ length: 12 }, (_, i) => aProduct(`cross-${i}`)));
    const entries = await Promise.all(products.map(({ uri }, i) => anEntryOf(`cross-${i}`, uri)));
    await Promise.all(entries.map(publish));
    await Promise.all(products.map(({ uri }, i) => anEntryOf(`cross-${i}`, uri, { keywords: ['again'] })));
    const notice = { reason: { en: 'Registered twice.' }, replacedBy: null };
    const change = (entry: MoveIn, i: number) =>
      i % 2 === 0 ? publish(entry) : register.withdraw.withdraw(entry.recordId, notice, 'test');
    await Promise.all(products.flatMap((product, i) => [change(entries[i]!, i), publish(product)]));
    expect(await Promise.all(entries.map(productOf))).toEqual(products.map(({ recordId }) => recordId));
  });
});

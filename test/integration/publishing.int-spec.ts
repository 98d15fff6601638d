import { appendLeaf, EMPTY_FRONTIER, formatDigest, leafHash, parseCanonical, sha256 } from '#transparency-log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { City } from '#application';
import type { RecordData } from '#domain';
import { anEntry, english } from '../support/an-entry.js';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let register: RegisterWriter;
let city: City;

beforeAll(async () => {
  database = await createTestDatabase();
  register = await openRegisterWriter(database.url);
  city = await register.addCity('zeewijk');
});
afterAll(async () => {
  await register.close();
  await database.drop();
});

async function moveIn(sourceKey: string, data: RecordData): Promise<string> {
  const [move] = await register.moveIn.moveIn(
    { registerId: city.id, records: [{ kind: 'algorithm', sourceKey, sourceUrl: null, data }] },
    'test',
  );
  return move!.recordId;
}

function query<Row>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return register.dataSource.query<Row[]>(sql, values);
}

/** Every statement of the city's log, checked leaf by leaf against the stored tree state. */
async function readLog(): Promise<Record<string, unknown>[]> {
  const leaves = await query<{ idx: string; hash: Buffer; body: Buffer }>(
    'SELECT idx, hash, body FROM log_leaf WHERE log_id = $1 ORDER BY idx',
    city.id,
  );
  const [state] = await query<{ size: string; frontier: string[] }>(
    'SELECT size, frontier FROM log_state WHERE log_id = $1',
    city.id,
  );
  expect(leaves.map(({ idx }) => Number(idx))).toEqual(leaves.map((_, i) => i));
  expect(leaves.map(({ hash }) => hash)).toEqual(leaves.map(({ body }) => leafHash(body)));
  const frontier = leaves.map(({ hash }) => hash).reduce(appendLeaf, EMPTY_FRONTIER);
  expect(state).toEqual({ size: String(frontier.size), frontier: frontier.nodes.map((node) => node.toString('hex')) });
  return leaves.map(({ body }) => parseCanonical(body) as Record<string, unknown>);
}

describe('publishing', () => {
  it('reports every gap at once and writes nothing', async () => {
    const id = await moveIn('gaps', anEntry({ goal: undefined, contact: { email: 'jan.jansen@zeewijk.example' } }));
    const outcome = await register.publish.publish(id, 'test');
    expect(outcome).toMatchObject({ kind: 'blocked', blockers: [{ field: 'goal' }, { code: 'personal-mailbox' }] });
    expect(await query('SELECT * FROM version WHERE record_id = $1', id)).toEqual([]);
    expect(await query('SELECT * FROM draft WHERE record_id = $1', id)).toHaveLength(1);
  });

  it('adds version, content, leaf, read model, change and audit row, and chains the statements of a record', async () => {
    const id = await moveIn('scan', anEntry());
    const first = await register.publish.publish(id, 'editor');
    expect(first).toMatchObject({ kind: 'published', version: 1 });
    await moveIn('scan', anEntry({ shortDescription: english('Cars read number plates.') }));
    expect(await register.publish.publish(id, 'editor')).toMatchObject({ kind: 'published', version: 2 });

    const [opening, put1, put2] = (await readLog()).filter(
      (statement) => statement['type'] === 'log.open' || String(statement['record']).endsWith(id),
    );
    expect(opening).toMatchObject({
      type: 'log.open',
      origin: 'zeewijk.example/log/1',
      entryPrefix: 'https://zeewijk.example/id/',
      keys: [city.logKey],
    });
    expect(put1).toMatchObject({ type: 'record.put', version: 1, prev: null });
    const bodies = await query<{ body: Buffer }>('SELECT body FROM log_leaf WHERE log_id = $1 ORDER BY idx', city.id);
    const statement1 = bodies.find(({ body }) => body.toString().includes(id))!.body;
    expect(put2).toMatchObject({ version: 2, prev: formatDigest(sha256(statement1)) });

    const contents = await query<{ body: Buffer; json: unknown; digest: Buffer; size: number }>(
      'SELECT c.body, c.json, v.digest, v.size FROM version v JOIN content c ON c.digest = v.digest WHERE v.record_id = $1 ORDER BY v.version',
      id,
    );
    expect(contents.map(({ body }) => formatDigest(sha256(body)))).toEqual([put1!['digest'], put2!['digest']]);
    expect(contents.map(({ body }) => parseCanonical(body))).toEqual(contents.map(({ json }) => json));
    expect(contents[0]!.json).toMatchObject({
      id: `https://zeewijk.example/id/algorithm/${id}`,
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(await query('SELECT version, state FROM public_record WHERE record_id = $1', id)).toEqual([
      { version: 2, state: 'published' },
    ]);
    expect(await query('SELECT version, act FROM change WHERE record_id = $1 ORDER BY position', id)).toEqual([
      { version: 1, act: 'put' },
      { version: 2, act: 'put' },
    ]);
    expect(await query('SELECT actor FROM audit WHERE record_id = $1 AND act = $2', id, 'publish')).toEqual([
      { actor: 'editor' },
      { actor: 'editor' },
    ]);
  });

  it('takes the same answers again for unchanged', async () => {
    const id = await moveIn('same', anEntry());
    await register.publish.publish(id, 'test');
    await query('INSERT INTO draft SELECT $1, $2, 1, now(), $3', id, JSON.stringify(anEntry()), 'test');
    expect(await register.publish.publish(id, 'test')).toMatchObject({ kind: 'unchanged', version: 1 });
    expect(await query('SELECT 1 FROM draft WHERE record_id = $1', id)).toEqual([]);
  });

  it('withdraws with a reason, which stays in the log, and can publish again afterwards', async () => {
    const id = await moveIn('old', anEntry());
    await register.publish.publish(id, 'test');
    expect(await register.withdraw.withdraw(id, { reason: { en: ' ' }, replacedBy: null }, 'test')).toEqual({
      kind: 'reason-missing',
    });
    expect(
      await register.withdraw.withdraw(id, { reason: { en: 'Registered twice.' }, replacedBy: null }, 'test'),
    ).toEqual({ kind: 'withdrawn', version: 2 });
    expect(await register.withdraw.withdraw(id, { reason: { en: 'Again.' }, replacedBy: null }, 'test')).toEqual({
      kind: 'not-published',
    });
    expect((await readLog()).at(-1)).toMatchObject({
      type: 'record.withdraw',
      version: 2,
      reason: { en: 'Registered twice.' },
    });
    expect(await query('SELECT state FROM record WHERE id = $1', id)).toEqual([{ state: 'withdrawn' }]);
    await moveIn('old', anEntry({ keywords: ['again'] }));
    expect(await register.publish.publish(id, 'test')).toMatchObject({ kind: 'published', version: 3 });
  });

  it('freezes the prefix with the first publication', async () => {
    expect(await query('SELECT prefix_frozen_at IS NOT NULL AS frozen FROM city')).toEqual([{ frozen: true }]);
    await expect(query(`UPDATE city SET prefix = 'https://other.example/id/'`)).rejects.toThrow(/prefix/);
  });

  it('leaves nothing behind when any part of it fails', async () => {
    const id = await moveIn('fails', anEntry());
    const [before] = await query<{ position: string }>('SELECT position FROM change_state');
    await query(
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'disk full'; END $$`,
    );
    await query('CREATE TRIGGER fail BEFORE INSERT ON change FOR EACH ROW EXECUTE FUNCTION fail()');
    await expect(register.publish.publish(id, 'test')).rejects.toThrow('disk full');
    await query('DROP TRIGGER fail ON change');
    expect(await query('SELECT 1 FROM version WHERE record_id = $1', id)).toEqual([]);
    expect(await query('SELECT position FROM change_state')).toEqual([before]);
    expect(await query('SELECT 1 FROM draft WHERE record_id = $1', id)).toHaveLength(1);
    expect((await readLog()).some((statement) => String(statement['record']).endsWith(id))).toBe(false);
  });

  it('gives positions and leaf indexes without a gap to forty publishers at once', async () => {
    const ids = await Promise.all(Array.from({ length: 40 }, (_, i) => moveIn(`many-${i}`, anEntry())));
    const outcomes = await Promise.all(ids.map((id) => register.publish.publish(id, 'test')));
    expect(outcomes.every(({ kind }) => kind === 'published')).toBe(true);
    await readLog();
    const positions = await query<{ position: string }>('SELECT position FROM change ORDER BY position');
    expect(positions.map(({ position }) => Number(position))).toEqual(positions.map((_, i) => i + 1));
  });
});

describe('what was published', () => {
  it.each(['version', 'log_leaf', 'change', 'audit', 'content'])(
    'can be neither changed nor deleted in %s, even when the grant is given back',
    async (table) => {
      const change =
        table === 'content'
          ? `UPDATE content SET body = 'x'`
          : `UPDATE ${table} SET ${table === 'log_leaf' ? 'idx = idx' : table === 'version' ? 'size = 1' : `act = 'x'`}`;
      await expect(query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
      await expect(query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/permission denied/);
      if (table !== 'content') await expect(query(change)).rejects.toThrow(/permission denied/);
      await query(`GRANT ALL ON ${table} TO CURRENT_USER`);
      await expect(query(change)).rejects.toThrow(/never changed|only be erased/);
      await expect(query(`DELETE FROM ${table}`)).rejects.toThrow(/never changed/);
      await expect(query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/never changed/);
    },
  );

  it('can lose its text by law, and keeps its digest', async () => {
    const [content] = await query<{ digest: Buffer }>('SELECT digest FROM content LIMIT 1');
    await query('UPDATE content SET body = NULL, json = NULL, erased_at = now() WHERE digest = $1', content!.digest);
    expect(await query('SELECT body, json FROM content WHERE digest = $1', content!.digest)).toEqual([
      { body: null, json: null },
    ]);
  });
});

describe('mirroring', () => {
  it('copies without a leaf, finds the unchanged again and keeps the date of the snapshot', async () => {
    const mirror = await register.addMirror('elsewhere');
    const foreign = (title: string) => ({
      kind: 'algorithm' as const,
      sourceKey: '7',
      uri: 'https://elsewhere.example/algorithm/7',
      sourceUrl: 'https://elsewhere.example/algorithm/7',
      data: { name: english(title), mainLanguage: 'en' },
    });
    const run = (title: string) =>
      register.mirror.mirror({ registerId: mirror.id, records: [foreign(title)], observedAt: '2026-08-08' }, 'test');
    const [before] = await query<{ size: string }>('SELECT size FROM log_state');
    expect([await run('One'), await run('One'), await run('Two')]).toEqual([['created'], ['unchanged'], ['changed']]);
    expect(await query('SELECT size FROM log_state')).toEqual([before]);
    const versions = await query(
      `SELECT v.version, v.leaf_index, v.observed_at::text FROM version v JOIN record r ON r.id = v.record_id WHERE r.register_id = $1 ORDER BY v.version`,
      mirror.id,
    );
    expect(versions).toEqual([1, 2].map((version) => ({ version, leaf_index: null, observed_at: '2026-08-08' })));
  });

  it('never writes into a city', async () => {
    await expect(
      register.mirror.mirror({ registerId: city.id, records: [], observedAt: null }, 'test'),
    ).rejects.toThrow('not a mirror');
  });
});

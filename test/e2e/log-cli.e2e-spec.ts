import { parseReceipt, parseStatement } from '#transparency-log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, type CliResult } from '../support/run-cli.js';
import { openSignedCity, type SignedCity } from '../support/signed-city.js';

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-log-cli-'));
let site: SignedCity;
let recordIds: string[];

beforeAll(async () => {
  site = await openSignedCity('zeewijk');
  recordIds = await site.publish(3);
  await site.waitForHead();
}, 120_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function register(...args: string[]): Promise<CliResult> {
  return runCli(site.env, args);
}

async function json<T>(...args: string[]): Promise<T> {
  const { stdout, stderr } = await register(...args, '--json');
  try {
    return JSON.parse(stdout) as T;
  } catch {
    throw new Error(`${args.join(' ')}: ${stdout}${stderr}`);
  }
}

/** A receipt as anybody gets it, and a way to check it with no register in reach. */
async function aReceipt(index: number): Promise<string> {
  const response = await fetch(`${site.base}/federation/v1/log/proof/${index}`);
  const file = join(folder, `${index}-${Date.now()}.tlog-proof`);
  writeFileSync(file, await response.text());
  return file;
}

function offline(...args: string[]): Promise<CliResult> {
  return runCli({ PATH: process.env['PATH'] }, args);
}

describe('the log commands', () => {
  it('tell the state of a log', async () => {
    expect(await json('log', 'status', '--check')).toMatchObject([
      { slug: 'zeewijk', size: 4, signed: { size: 4 }, lock: null, check: { kind: 'sound', statements: 4 } },
    ]);
    expect((await register('log', 'fsck')).stdout).toContain('sound: 4 statements');
    expect(await json('log', 'status')).toMatchObject([{ checkedAt: expect.any(String) }]);
    expect((await register('log', 'init', 'zeewijk', '--yes')).stdout).toContain('has its mark already');
    expect((await register('log', 'status', 'nowhere')).code).toBe(1);
  });

  it('verify a log from outside, and remember it', async () => {
    const state = join(folder, 'known.json');
    const first = await offline('log', 'verify', site.base, '--state', state);
    expect([first.code, first.stdout]).toEqual([0, expect.stringContaining(site.city.logKey)]);
    const again = await offline('log', 'verify', site.base, '--state', state);
    expect([again.code, again.stdout]).toEqual([
      0,
      expect.stringMatching(/consistent: .* 4 statements, 0 of them new/),
    ]);
    const away = await offline('log', 'verify', 'http://127.0.0.1:1', '--state', join(folder, 'none.json'));
    expect([away.code, away.stderr]).toEqual([3, expect.stringContaining('does not answer')]);
  });

  it('tell a journalist what a receipt proves, without a network', async () => {
    const file = await aReceipt(2);
    const content = join(folder, 'content.json');
    const read = parseStatement(parseReceipt(readFileSync(file))!.statement);
    if (read.kind !== 'statement' || read.statement.type !== 'record.put') throw new Error('no record.put');
    const { digest, record } = read.statement;
    const response = await fetch(`${site.base}/federation/v1/content/${digest.slice(7)}`);
    writeFileSync(content, Buffer.from(await response.arrayBuffer()));

    const proven = await offline('verify-receipt', file, '--key', site.city.logKey, '--content', content);
    expect(proven.code).toBe(0);
    expect(proven.stdout).toContain('PROVEN. zeewijk.example/log/1 has said');
    expect(proven.stdout).toContain(`version 1 of ${record}`);
    expect(proven.stdout).toContain(digest.slice(7));
    expect(proven.stdout).toContain('The text is the one that was published.');

    writeFileSync(content, 'another text');
    expect((await offline('verify-receipt', file, '--key', site.city.logKey, '--content', content)).code).toBe(1);
    const unsigned = await offline('verify-receipt', file, '--key', site.city.logNextKey);
    expect([unsigned.code, unsigned.stdout]).toEqual([1, expect.stringMatching(/^NOT PROVEN/)]);
    expect((await offline('verify-receipt', file)).code).toBe(2);
    writeFileSync(file, readFileSync(file, 'utf8').replace('index 2', 'index 1'));
    const changed = await offline('verify-receipt', file, '--key', site.city.logKey);
    expect([changed.code, changed.stdout]).toEqual([1, expect.stringContaining('was changed')]);
  });

  it('write a receipt by number and by address', async () => {
    const out = join(folder, 'own.tlog-proof');
    const uri = `https://zeewijk.example/id/algorithm/${recordIds[0]}`;
    expect((await register('log', 'receipt', 'zeewijk', uri, '--out', out)).code).toBe(0);
    expect((await offline('verify-receipt', out, '--key', site.city.logKey)).stdout).toContain(uri);
    expect((await register('log', 'receipt', 'zeewijk', '99')).code).toBe(1);
  });

  it('erase a text by law: 410 everywhere, the search follows, the statement stays', async () => {
    const [, erased, kept] = recordIds;
    const [row] = await site.register.dataSource.query<{ digest: Buffer }[]>(
      'SELECT digest FROM version WHERE record_id = $1',
      [erased],
    );
    const digest = row!.digest.toString('hex');
    const other = await site.register.addMirror('elsewhere');
    await site.register.dataSource.query(
      'INSERT INTO content (register_id, digest, body, json) SELECT $1, digest, body, json FROM content WHERE digest = $2',
      [other.id, row!.digest],
    );
    const order = ['--city', 'zeewijk', '--basis', 'GDPR article 17', '--yes'];
    expect((await register('erase', 'f'.repeat(64), ...order)).code).toBe(1);
    expect((await register('erase', digest, ...order.slice(0, -1))).code).toBe(2);
    expect(await json('erase', digest, ...order)).toEqual({ kind: 'erased', contents: 1, records: 1 });
    expect((await fetch(`${site.base}/federation/v1/content/${digest}`)).status).toBe(410);
    const address = `${site.base}/id/algorithm`;
    const machine = { headers: { accept: 'application/json' } };
    expect((await fetch(`${address}/${erased}`, machine)).status).toBe(410);
    expect((await fetch(`${site.base}/en/entry/${erased}`)).status).toBe(410);
    expect((await fetch(`${address}/${kept}`, machine)).status).toBe(200);
    await eventually(async () => expect(await foundIds()).toEqual(recordIds.filter((id) => id !== erased).sort()));
    // A hit that is only hidden could still be found by its words: the indexes themselves must have forgotten it.
    await eventually(async () =>
      expect(await json('check-index')).toMatchObject([{ surplus: [] }, { index: 'fulltext', surplus: [] }]),
    );
    const rows = await site.register.dataSource.query<{ register_id: string; body: Buffer | null }[]>(
      'SELECT register_id, body FROM content WHERE digest = $1 AND body IS NOT NULL',
      [row!.digest],
    );
    // The same text published by somebody else is not this city's to erase.
    expect(rows.map(({ register_id: id }) => id)).toEqual([other.id]);
    await site.waitForHead();
    expect((await register('log', 'fsck', 'zeewijk')).stdout).toContain('sound');
    const verified = await offline('log', 'verify', site.base, '--state', join(folder, 'known.json'));
    expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('consistent')]);
  });

  it('change the key with a follower asleep, and retire the old one', async () => {
    const state = join(folder, 'sleeper.json');
    await offline('log', 'verify', site.base, '--state', state);
    const rotated = await json<{ vkey: string }>('log', 'rotate-key', 'zeewijk', '--yes');
    expect(rotated.vkey).toBe(site.city.logNextKey);
    await site.waitForHead();
    const handovers = (await (await fetch(`${site.base}/federation/v1/log/handovers`)).json()) as string[];
    expect(handovers).toHaveLength(1);
    expect(handovers[0]!.match(/^— /gm)).toHaveLength(2);

    const oldId = site.city.logKey.split('+')[1]!;
    const retire = ['log', 'rotate-key', 'zeewijk', '--retire', oldId, '--cause', 'planned', '--yes'];
    expect(await register(...retire)).toMatchObject({ code: 1, stderr: expect.stringContaining('90 days') });
    expect((await register(...retire, '--at-once')).code).toBe(0);
    await site.waitForHead();
    await site.publish(1);
    await site.waitForHead();
    const note = await (await fetch(`${site.base}/federation/v1/log/checkpoint`)).text();
    expect(note.match(/^— /gm)).toHaveLength(1);
    const woken = await offline('log', 'verify', site.base, '--state', state);
    expect([woken.code, woken.stdout]).toEqual([0, expect.stringContaining('consistent')]);
    expect(await json('log', 'status')).toMatchObject([{ keys: [rotated.vkey] }]);
    const again = ['log', 'rotate-key', 'zeewijk', '--retire', rotated.vkey.split('+')[1]!, '--cause', 'x', '--yes'];
    expect(await register(...again)).toMatchObject({ code: 1, stderr: expect.stringContaining('only key') });
  });
});

async function foundIds(): Promise<string[]> {
  const response = await fetch(`${site.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ search(first: 50) { isReduced nodes { entry { id } } } }' }),
  });
  const { data } = (await response.json()) as { data: { search: { nodes: { entry: { id: string } }[] } } };
  return data.search.nodes.map(({ entry }) => entry.id).sort();
}

async function eventually(check: () => Promise<void>): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await check();
      return;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

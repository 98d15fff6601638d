import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programEnvironment, type ProgramEnvironment } from '../support/program-environment.js';
import { runCli, type CliResult } from '../support/run-cli.js';
import { anEntry } from '../support/an-entry.js';
import { createEmptyTestDatabase, type TestDatabase } from '../support/test-database.js';
import { createTestSearch, type TestSearch } from '../support/test-search.js';
import { IMPORT_FILES } from './import-setting.js';

const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-cli-'));
let database: TestDatabase;
let second: TestDatabase;
let search: TestSearch;
let env: ProgramEnvironment;

beforeAll(async () => {
  search = createTestSearch();
  [database, second] = [await createEmptyTestDatabase(), await createEmptyTestDatabase()];
  env = programEnvironment({ database, search });
}, 240_000);
afterAll(async () => {
  await database.drop();
  await second.drop();
  await search.clean();
  rmSync(folder, { recursive: true });
});

function register(...args: string[]): Promise<CliResult> {
  return runCli(env, args);
}

async function json<T>(...args: string[]): Promise<T> {
  const { stdout } = await register(...args, '--json');
  return JSON.parse(stdout) as T;
}

describe('the register command', () => {
  it('explains itself: every command with examples and exit codes', async () => {
    const help = await register('--help');
    expect(help.code).toBe(0);
    const commands = [...help.stdout.matchAll(/^ {2}([a-z-]+) (?:\[|<| )/gm)]
      .map((match) => match[1] ?? '')
      .filter((name) => name !== 'help');
    expect(commands).toEqual(
      expect.arrayContaining(['import', 'export', 'backup', 'restore', 'check-index', 'validate']),
    );
    for (const path of [
      ['import'],
      ['export'],
      ['publish'],
      ['withdraw'],
      ['search'],
      ['backup'],
      ['restore'],
      ['city', 'create'],
      ['log', 'status'],
      ['standard', 'field'],
    ]) {
      const { stdout } = await register(...path, '--help');
      expect(stdout).toMatch(/Examples:\n {2}\$ npx register/);
      expect(stdout).toContain('--json');
      expect(stdout).toContain('Exit codes:');
    }
  });

  it('answers wrong usage with 2 and one sentence', async () => {
    for (const args of [
      ['bogus'],
      ['import'],
      ['import', 'x.csv', '--as', 'nothing', '--mirror', 'x'],
      ['import', 'x.csv', '--as', 'us-omb-2025'],
      ['search', '--limit', 'many'],
    ]) {
      const { code, stderr, stdout } = await register(...args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).not.toMatch(/\bat .*\.js:\d+/);
      expect(stdout).toBe('');
    }
    expect((await register('import', join(folder, 'none.csv'), '--as', 'us-omb-2025', '--mirror', 'x')).code).not.toBe(
      0,
    );
  });

  it('answers 3 when the database is away, and tells what to do', async () => {
    const away = { ...env, DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none' };
    const { code, stderr } = await runCli(away, ['city', 'list']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/cannot be reached .* DATABASE_URL/);
    expect((await runCli({ ...env, DATABASE_URL: undefined }, ['city', 'list'])).code).toBe(2);
  });

  it('asks for a migration first, and migrates once', async () => {
    const before = await register('city', 'list');
    expect([before.code, before.stderr]).toEqual([1, expect.stringContaining('register migrate')]);
    expect(await json('migrate')).toMatchObject({ migrations: expect.arrayContaining([expect.any(String)]) });
    expect(await json('migrate')).toEqual({ migrations: [] });
  });

  it('creates a city once', async () => {
    const args = [
      'city',
      'create',
      'zeewijk',
      '--name',
      'en=Zeewijk',
      '--country',
      'NL',
      '--region',
      'EU',
      '--languages',
      'en,nl',
    ];
    expect(await json(...args, '--host', 'algorithms.zeewijk.example')).toMatchObject({
      prefix: 'https://algorithms.zeewijk.example/id/',
    });
    expect((await register(...args)).code).toBe(1);
    expect((await register('city', 'create', 'Zee Wijk', ...args.slice(3))).code).toBe(2);
    expect(await json('city', 'list')).toMatchObject([{ slug: 'zeewijk', languages: ['en', 'nl'] }]);
  });

  it('tries, imports and repeats', async () => {
    const args = ['import', IMPORT_FILES['nl-national-list'], '--as', 'nl-national-list', '--mirror', 'nl'];
    expect(await json(...args, '--dry-run')).toMatchObject({
      dryRun: true,
      observedAt: '2026-03-01',
      records: { algorithm: { created: 2 } },
    });
    expect(await json('mirror', 'list')).toEqual([]);
    const report = await register(...args, '--progress');
    expect(report.stdout).toContain('algorithm     2 created');
    expect(report.stdout).toContain('2 rows were refused');
    expect(report.stderr).toMatch(/4 rows/);
    expect(await json(...args)).toMatchObject({
      records: { algorithm: { created: 0, unchanged: 2 } },
      losses: { columns: {} },
    });
    expect(await json('mirror', 'list')).toMatchObject([{ slug: 'nl', observedAt: '2026-03-01' }]);
  });

  it('refuses a file that holds nothing of the shape', async () => {
    const { code, stdout } = await register(
      'import',
      IMPORT_FILES['us-omb-2025'],
      '--as',
      'nl-national-list',
      '--mirror',
      'nl',
    );
    expect([code, stdout]).toEqual([1, expect.stringContaining('it is not a file of this shape')]);
  });

  it('validates, moves in, publishes, finds and withdraws a record', async () => {
    const file = join(folder, 'entry.json');
    writeFileSync(file, JSON.stringify(anEntry()));
    expect((await register('validate', file, '--region', 'EU')).code).toBe(0);
    writeFileSync(file, JSON.stringify({ ...anEntry(), status: 'flying' }));
    const wrong = await register('validate', file);
    expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('/status')]);

    await register('import', IMPORT_FILES['nl-bulk-export'], '--as', 'nl-bulk-export', '--city', 'zeewijk');
    const blocked = await register('publish', '--city', 'zeewijk');
    expect(blocked.code).toBe(1);
    expect(blocked.stdout).toMatch(/\d published, \d not\.$/m);
    const { stdout } = await register('export', 'zeewijk');
    const [published] = stdout
      .split('\n')
      .filter((line) => line.startsWith('{"type":"record"'))
      .map((line) => JSON.parse(line) as { uri: string });
    const uri = published?.uri ?? '';
    const unanswered = await register('withdraw', uri, '--reason', 'en=It is gone');
    expect([unanswered.code, unanswered.stderr]).toEqual([2, expect.stringContaining('--yes')]);
    expect((await register('withdraw', uri, '--reason', 'en=It is gone', '--yes')).code).toBe(0);
    expect((await register('withdraw', uri, '--reason', 'en=It is gone', '--yes')).code).toBe(1);
    expect(await json('log', 'status', '--check')).toMatchObject([{ slug: 'zeewijk', check: { kind: 'sound' } }]);
  });

  it('reindexes, searches and checks the index', async () => {
    expect(await json('reindex')).toEqual({ entries: 2 });
    expect(await json('search', 'bootjes')).toMatchObject({
      total: 1,
      reduced: false,
      hits: [{ uri: 'https://algoritmes.example/nl/algoritme/90000001' }],
    });
    expect((await register('search', 'bootjes')).stdout).toContain('1 found');
    expect(await json('check-index')).toMatchObject([
      { index: 'engine', missing: [], surplus: [] },
      { index: 'fulltext' },
    ]);
  });

  it('explains the standard', async () => {
    expect((await register('standard', 'field', 'goal')).stdout).toContain('us-omb-2025');
    expect((await register('standard', 'vocabularies', 'lifecycle-status')).stdout).toContain('in-use');
    expect((await register('standard', 'field', 'nothing')).code).toBe(1);
    expect(await json<unknown[]>('standard', 'list', '--kind', 'supplier')).toHaveLength(5);
  });

  it('exports what it restores, and brings a backup back whole', async () => {
    const exported = join(folder, 'nl.jsonl');
    expect((await register('export', 'nl', '--out', exported)).code).toBe(0);
    const backup = join(folder, 'register.backup');
    expect((await register('backup', backup)).code).toBe(0);
    expect((await register('backup', backup)).code).toBe(2);

    const elsewhere = programEnvironment({ database: second, search: { ...search, index: `${search.index}2` } });
    await runCli(elsewhere, ['migrate']);
    expect((await runCli(elsewhere, ['restore', backup])).code).toBe(2);
    const restored = await runCli(elsewhere, ['restore', backup, '--yes']);
    expect([restored.code, restored.stderr]).toEqual([0, expect.stringContaining('127.0.0.1')]);
    expect((await runCli(elsewhere, ['export', 'nl'])).stdout).toBe(readFileSync(exported, 'utf8'));
    expect((await runCli(elsewhere, ['restore', backup, '--yes'])).code).toBe(1);
    expect((await runCli(elsewhere, ['import', exported, '--as', 'register-jsonl', '--restore'])).code).toBe(1);
    expect((await runCli(elsewhere, ['log', 'status', '--check'])).stdout).toContain('sound');
  }, 120_000);
});

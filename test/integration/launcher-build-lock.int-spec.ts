import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../support/built-sources.js';

const BUILDERS = 12;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'algorithm-register-lock-'));
  cpSync(join(PROJECT_ROOT, 'apps/launcher/bootstrap'), join(folder, 'apps/launcher/bootstrap'), { recursive: true });
  mkdirSync(join(folder, 'dist'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Takes the lock some times, noting in one file when it got it and when it let it go. */
function builder(): string {
  const lock = join(folder, 'apps/launcher/bootstrap/build-lock.mjs');
  return `
    import { appendFileSync } from 'node:fs';
    const { whileBuilding } = await import(${JSON.stringify(lock)});
    const note = (what) => appendFileSync(${JSON.stringify(join(folder, 'notes'))}, what + process.pid + '\\n');
    for (let i = 0; i < 8; i++) whileBuilding(() => { note('begin '); for (let end = Date.now() + 3; Date.now() < end;); note('end '); });
  `;
}

const dead = spawnSync(process.execPath, ['--eval', '']).pid;

it.each([
  ['while it built', String(dead)],
  // As an older version of the lock could leave it.
  ['before it could write its number', ''],
])('lets one process at a time build, with many waiting and the one before killed %s', async (_, left) => {
  writeFileSync(join(folder, 'dist/.building'), left);
  rmSync(join(folder, 'notes'), { force: true });
  const run = promisify(execFile);
  await Promise.all(
    Array.from({ length: BUILDERS }, () =>
      run(process.execPath, ['--input-type=module', '--eval', builder()], { timeout: 60_000 }),
    ),
  );
  const notes = readFileSync(join(folder, 'notes'), 'utf8').trimEnd().split('\n');
  expect(notes).toHaveLength(BUILDERS * 16);
  const overlaps = notes.filter((note, i) => i % 2 === 1 && note !== notes[i - 1]?.replace('begin', 'end'));
  expect(overlaps).toEqual([]);
  expect(readdirSync(join(folder, 'dist'))).toEqual([]);
});

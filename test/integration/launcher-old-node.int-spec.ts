import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../support/built-sources.js';

const LAUNCHER = join(PROJECT_ROOT, 'apps/launcher');

describe('the plain files of the launcher', () => {
  const files = readdirSync(LAUNCHER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mjs'));

  it.each(files)('%s imports nothing that has to be installed or compiled first', (file) => {
    const source = readFileSync(join(LAUNCHER, file), 'utf8');
    const imported = [...source.matchAll(/^import\s(?:[^'"]*\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
      ([, name]) => name ?? '',
    );
    const foreign = imported.filter((name) => !/^\.{1,2}\/.*\.mjs$/.test(name) && !isBuiltin(name));
    expect(foreign).toEqual([]);
  });

  // The machine's own Node may be the oldest that is supported; the one this test runs under is not.
  const hostNode = existsSync('/usr/bin/node') ? '/usr/bin/node' : process.execPath;

  it('can be read by the Node of the machine', async () => {
    const script = join(LAUNCHER, 'bootstrap/hand-over.mjs');
    await expect(
      promisify(execFile)(hostNode, ['--input-type=module', '--eval', `await import(${JSON.stringify(script)})`]),
    ).resolves.toBeDefined();
  });
});

function isBuiltin(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''));
}

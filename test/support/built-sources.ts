import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const PROJECT_ROOT = join(import.meta.dirname, '../..');

let built: Promise<unknown> | undefined;

/** The path of a compiled program. A test must not judge yesterday's build, so the sources are compared first. */
export async function builtProgram(...path: string[]): Promise<string> {
  built ??= promisify(execFile)(process.execPath, [join(PROJECT_ROOT, 'apps/launcher/build.mjs')]);
  await built;
  return join(PROJECT_ROOT, 'dist', ...path);
}

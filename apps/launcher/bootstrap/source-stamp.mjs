import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project-root.mjs';

const FOLDERS = ['apps', 'libs'];
const FILES = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** One hash over name, size and time of everything the compiler reads: some hundred stat calls, no reading. */
export function stampSources() {
  const hash = createHash('sha256');
  for (const file of [...FILES, ...FOLDERS.flatMap(listSources)].sort()) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listSources(folder) {
  return readdirSync(inProject(folder), { recursive: true })
    .filter((file) => /(?<!\.spec)\.tsx?$|\.json$/.test(file))
    .map((file) => join(folder, file));
}

import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { inProject } from './project-root.mjs';

const FOLDERS = ['apps', 'libs'];
const FILES = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** One hash over name, size and time of everything the compiler reads: a few hundred stat calls, no reading. */
export function stampSources() {
  const hash = createHash('sha256');
  for (const file of [...FILES, ...FOLDERS.flatMap(listSources)].sort()) {
    const { size, mtimeMs } = statSync(inProject(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function listSources(folder) {
  return readdirSync(inProject(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.tsx?$|\.json$/.test(entry.name))
    .map((entry) => `${entry.parentPath.slice(inProject().length + 1)}/${entry.name}`);
}

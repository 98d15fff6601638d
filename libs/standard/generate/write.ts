import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentStandard } from '../src/load-standard.js';
import { GENERATED_FOLDERS, generateFiles } from './generated-files.js';

const root = join(import.meta.dirname, '..', '..', '..');
const files = await generateFiles(currentStandard());

for (const { path, text } of files) {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

for (const folder of GENERATED_FOLDERS) {
  for (const name of readdirSync(join(root, folder))) {
    if (!files.some(({ path }) => path === `${folder}/${name}`)) rmSync(join(root, folder, name));
  }
}

process.stdout.write(`${String(files.length)} files written from the standard\n`);

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json. Not by import.meta.dirname, which the first versions of Node 20 lack. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

export function inProject(...path) {
  return join(projectRoot, ...path);
}

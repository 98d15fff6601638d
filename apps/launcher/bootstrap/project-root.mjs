import { join } from 'node:path';

/** The folder with package.json. */
export const projectRoot = join(import.meta.dirname, '../../..');

export function inProject(...path) {
  return join(projectRoot, ...path);
}

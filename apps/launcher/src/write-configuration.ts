import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeVariables } from '#config';
import type { Command } from './command.js';

/** `npm run configuration:write`: the page about the settings, from their declarations. */
export function writeConfiguration({ projectRoot }: Command): number {
  writeFileSync(join(projectRoot, 'docs/configuration.md'), describeVariables());
  return 0;
}

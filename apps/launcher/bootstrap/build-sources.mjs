import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { refuse } from './refuse.mjs';
import { stampSources } from './source-stamp.mjs';

const STAMP = inProject('dist/.sources');

/**
 * Compiles when a source changed since the last time. `onTypeErrors: 'go-on'` is for tests: they judge behaviour, and
 * `npm run check` judges types.
 */
export function buildSources(node, { onTypeErrors }) {
  const sources = stampSources();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  process.stderr.write('Building...\n');
  // tsc believes its own notes about what it wrote, even when somebody has emptied the folder.
  if (!existsSync(STAMP)) rmSync(inProject('dist/.tsbuildinfo'), { force: true });
  const tsc = inProject('node_modules/typescript/bin/tsc');
  const { status } = spawnSync(node, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: inProject(),
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (status !== 0 && onTypeErrors === 'refuse')
    refuse('The sources do not compile, see above; mend them and start again.');
  if (status !== 0) process.stderr.write('Going on in spite of the type errors above; "npm run check" refuses them.\n');
  mkdirSync(inProject('dist'), { recursive: true });
  writeFileSync(STAMP, sources);
}

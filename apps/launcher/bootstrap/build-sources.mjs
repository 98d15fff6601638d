import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { whileBuilding } from './build-lock.mjs';
import { inProject } from './project-root.mjs';
import { refuse } from './refuse.mjs';
import { stampSources } from './source-stamp.mjs';

const STAMP = inProject('dist/.sources');

/**
 * Compiles when a source changed since the last time. `onTypeErrors: 'go-on'` is for tests: they judge behaviour, and
 * `npm run check` judges types.
 */
export function buildSources(node, { onTypeErrors }) {
  if (isBuilt(stampSources(), onTypeErrors)) return;
  const outcome = whileBuilding(() => compile(node, onTypeErrors));
  if (outcome === 'compiled') return;
  if (onTypeErrors === 'refuse') refuse('The sources do not compile, see above; mend them and start again.');
  process.stderr.write('Going on in spite of the type errors above; "npm run check" refuses them.\n');
}

function compile(node, onTypeErrors) {
  const sources = stampSources();
  if (isBuilt(sources, onTypeErrors)) return 'compiled';
  process.stderr.write('Building...\n');
  // tsc believes its own notes about what it wrote, even when somebody has emptied the folder.
  if (!existsSync(STAMP)) rmSync(inProject('dist/.tsbuildinfo'), { force: true });
  const tsc = inProject('node_modules/typescript/bin/tsc');
  const { status } = spawnSync(node, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: inProject(),
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  writeFileSync(STAMP, `${sources} ${status === 0 ? 'clean' : 'with type errors'}`);
  return status === 0 ? 'compiled' : 'with type errors';
}

/** A build with type errors is good enough for tests only. */
function isBuilt(sources, onTypeErrors) {
  if (!existsSync(STAMP)) return false;
  const built = readFileSync(STAMP, 'utf8');
  return built === `${sources} clean` || (onTypeErrors === 'go-on' && built.startsWith(sources));
}

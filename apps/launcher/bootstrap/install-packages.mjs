import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { refuse } from './refuse.mjs';

const LOCK = inProject('package-lock.json');
const INSTALLED = inProject('node_modules/.package-lock.json');
const STAMP = inProject('node_modules/.register-installed');

/** Brings node_modules in step with the lockfile; costs one read and one hash when it already is. */
export function installPackages() {
  const lock = readFileSync(LOCK);
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(INSTALLED) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  if (!holdsEverything(JSON.parse(lock.toString()))) runNpm();
  writeFileSync(STAMP, wanted);
}

/** npm writes down what it installed; somebody may have run it by hand. */
function holdsEverything(lock) {
  if (!existsSync(INSTALLED)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    return found ? found.version === wanted.version && found.integrity === wanted.integrity : maybeAbsent(wanted);
  });
}

/** An optional package may stay out, unless it names our very system. */
function maybeAbsent(wanted) {
  const forUs = names(wanted.os, process.platform) && names(wanted.cpu, process.arch) && !wanted.libc;
  return wanted.optional === true && !forUs;
}

function names(list, ours) {
  return [list ?? []].flat().includes(ours);
}

function runNpm() {
  process.stderr.write('Installing packages (only when they changed; a minute or two)...\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  // Some packages ask for a newer Node than may be doing the installing; the register does not run under that one.
  args.push('--loglevel=error');
  const { status, error } = spawnSync(npm, args, {
    cwd: inProject(),
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) refuse(`npm could not be run (${error.message}); install Node.js together with npm and start again.`);
  if (status !== 0) refuse('npm ci failed, see above; mend its reason (usually the network) and start again.');
}

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project-root.mjs';

const LOCK = inProject('dist/.building');

/** Lets one process at a time write to dist; others wait, because what they want is usually what it is making. */
export function whileBuilding(build) {
  mkdirSync(inProject('dist'), { recursive: true });
  while (!take()) wait(100);
  try {
    return build();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function take() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives()) rmSync(LOCK, { force: true });
    return false;
  }
}

function holderLives() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    // An empty file belongs to somebody who is about to write the number.
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

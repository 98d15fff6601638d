import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** The number is in the file before the file is there: whoever is killed on the way leaves no lock that nobody holds. */
function take() {
  const own = `${LOCK}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, LOCK);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    removeIfOrphaned();
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Looks twice, so that a lock that somebody took in the meantime stays. */
function removeIfOrphaned() {
  const holder = readHolder();
  if (holder !== null && !isAlive(Number(holder)) && readHolder() === holder) rmSync(LOCK, { force: true });
}

/** Null when the lock was given back a moment ago. */
function readHolder() {
  try {
    return readFileSync(LOCK, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function wait(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

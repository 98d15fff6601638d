import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.js';

/**
 * PostgreSQL itself forgets the lock file of a killed server, except when its process number has meanwhile been given
 * to somebody else (usual after a container was started anew). Only when no process at all works in the cluster's
 * folder may the file go: it also guards against surviving backends of a killed server.
 */
export async function clearStaleLock(cluster: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const deadline = Date.now() + 10_000;
  while (hasProcessIn(cluster)) {
    if (Date.now() > deadline) {
      throw new Refusal(`Another PostgreSQL still works on ${cluster}; end process ${lockHolder(cluster)} first.`);
    }
    await sleep(50);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function hasProcessIn(cluster: string): boolean {
  return readdirSync('/proc').some((entry) => /^\d+$/.test(entry) && worksIn(entry, cluster));
}

/** PostgreSQL's processes all stand in the cluster's folder. */
function worksIn(pid: string, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false;
  }
}

function lockHolder(cluster: string): string {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

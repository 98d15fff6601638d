import { statSync, type Stats } from 'node:fs';
import { dirname } from 'node:path';
import type { ServiceUser } from './service-user.js';

/** May this user walk down to the folder? A folder that does not exist yet is judged by its nearest ancestor. */
export function canEnter(folder: string, user: ServiceUser): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats && !mayPass(stats, user)) return false;
  const parent = dirname(folder);
  return parent === folder || canEnter(parent, user);
}

function mayPass(stats: Stats, user: ServiceUser): boolean {
  if (stats.uid === user.uid) return (stats.mode & 0o100) !== 0;
  if (stats.gid === user.gid) return (stats.mode & 0o010) !== 0;
  return (stats.mode & 0o001) !== 0;
}

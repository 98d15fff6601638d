import { createHash } from 'node:crypto';
import { chownSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../refusal.js';
import { canEnter } from './can-enter.js';
import { findServiceUser, userByNumber, type ServiceUser } from './service-user.js';

/** Where the files of the embedded services live and as whom they run. */
export interface ServicePlace {
  readonly folder: string;
  readonly user: ServiceUser | null;
  /** True when the files stand outside the data folder, because the service user cannot enter it. */
  readonly elsewhere: boolean;
}

/**
 * The data folder itself wherever possible. The choice is written down: a later start must find the same data even
 * if permissions have changed in between.
 */
export function chooseServicePlace(dataDir: string): ServicePlace {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const note = join(dataDir, 'services-folder');
  const noted = readNote(note);
  const chosen = noted ?? choose(dataDir, findServiceUser());
  const elsewhere = chosen !== '.';
  if (elsewhere) mkdirSync(chosen, { recursive: true, mode: 0o755 });
  if (noted === null) writeFileSync(note, `${chosen}\n`);
  const folder = elsewhere ? chosen : dataDir;
  return { folder, user: earlierUser(folder) ?? findServiceUser(), elsewhere };
}

/** A folder inside the place that belongs to the service user and to nobody else. */
export function makeServiceFolder(place: ServicePlace, name: string): string {
  const folder = join(place.folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (place.user) chownSync(folder, place.user.uid, place.user.gid);
  const owner = statSync(folder).uid;
  if (!place.user && process.getuid && owner !== process.getuid()) {
    throw new Refusal(
      `${folder} belongs to user number ${String(owner)}, who started the register before; start as root or as that user, or set DATA_DIR to a folder of your own.`,
    );
  }
  return folder;
}

function choose(dataDir: string, user: ServiceUser | null): string {
  if (user === null || canEnter(dataDir, user)) return '.';
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const candidates = [join('/var/lib/algorithm-register', name), join(tmpdir(), `algorithm-register-${name}`)];
  const reachable = candidates.find((folder) => canBeMade(folder) && canEnter(folder, user));
  if (reachable === undefined) {
    throw new Refusal(
      `User "${user.name}", who runs the database, cannot enter ${dataDir}; move the project to a folder others may enter, or set DATABASE_URL.`,
    );
  }
  return reachable;
}

/** Root goes on as whoever started the register before: PostgreSQL refuses data that belong to somebody else. */
function earlierUser(place: string): ServiceUser | null {
  if (process.getuid?.() !== 0) return null;
  const owners = ['postgres', 'search'].map((name) => statSync(join(place, name), { throwIfNoEntry: false }));
  const owner = owners.find((stats) => stats && stats.uid !== 0);
  return owner ? userByNumber(owner.uid, owner.gid) : null;
}

function canBeMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    return true;
  } catch {
    return false;
  }
}

function readNote(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim() || null;
  } catch {
    return null;
  }
}

import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess, isStillRunning, type ProcessIdentity } from '#embedded';

/** Who holds the data folder, and what for. */
export interface Holder extends ProcessIdentity {
  readonly purpose: string;
}

export type Claim =
  | { readonly kind: 'claimed'; readonly holder: Holder; release(): void }
  | { readonly kind: 'taken'; readonly holder: Holder };

/** One process at a time may run services on a data folder; the claim of a killed one is void. */
export function claimDataFolder(dataDir: string, purpose: string): Claim {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const file = join(dataDir, 'run.lock');
  const holder = { ...thisProcess(), purpose };
  while (!place(file, holder)) {
    const other = readHolder(file);
    if (other && isStillRunning(other)) return { kind: 'taken', holder: other };
    rmSync(file, { force: true });
  }
  return {
    kind: 'claimed',
    holder,
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

/** Null when nobody alive holds the folder. */
export function findHolder(dataDir: string): Holder | null {
  const holder = readHolder(join(dataDir, 'run.lock'));
  return holder && isStillRunning(holder) ? holder : null;
}

/** A link appears with its content and fails if the name exists: two starts at once cannot both succeed. */
function place(file: string, holder: Holder): boolean {
  const own = `${file}.${String(process.pid)}`;
  writeFileSync(own, JSON.stringify(holder));
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

function thisProcess(): ProcessIdentity {
  const identity = identifyProcess(process.pid);
  if (!identity) throw new Error('The system does not tell when this process started.');
  return identity;
}

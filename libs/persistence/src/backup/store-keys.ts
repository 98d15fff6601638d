import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Puts the keys into their folder. A different key of the same name is never overwritten: its name is given back. */
export async function storeKeys(folder: string, keys: ReadonlyMap<string, Buffer>): Promise<string | null> {
  if (keys.size === 0) return null;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const missing: string[] = [];
  for (const [name, key] of keys) {
    const present = await readIfThere(join(folder, name));
    if (present === null) missing.push(name);
    else if (!present.equals(key)) return name;
  }
  for (const name of missing) {
    const file = await open(join(folder, name), 'wx', 0o600);
    await file.writeFile(keys.get(name) ?? '');
    await file.sync();
    await file.close();
  }
  return null;
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

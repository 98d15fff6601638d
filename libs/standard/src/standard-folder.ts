import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** A standard that cannot be used as it stands. Every fault names its file and the key in it. */
export class StandardError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The standard has ${String(faults.length)} fault(s):\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'StandardError';
    this.faults = faults;
  }
}

/** The folder of one version of the standard, read file by file; the names of files stay with their contents. */
export class StandardFolder {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  read(file: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.path, file), 'utf8'));
    } catch (error) {
      throw new StandardError([`${file}: ${error instanceof Error ? error.message : String(error)}`]);
    }
  }

  /** The JSON files of a folder inside the standard, by name. An absent folder holds none. */
  list(folder: string): string[] {
    const path = join(this.path, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => relative(this.path, join(path, name)).replaceAll('\\', '/'));
  }
}

/** Walks up from this file, because it runs from the sources and from `dist` alike. */
export function findStandardFolder(version: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'schema', 'standard', version);
    if (existsSync(join(candidate, 'standard.json'))) return candidate;
    if (folder === dirname(folder)) throw new StandardError([`schema/standard/${version}/standard.json: not found`]);
  }
}

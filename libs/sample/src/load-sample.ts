import type { SampleCity, SampleRecord } from '#application';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CityFile, RecordFile } from './sample-file.js';

/** The invented cities with their records, as they lie in `libs/sample/data`. */
export function loadSample(): readonly SampleCity[] {
  const data = findData();
  return readdirSync(data)
    .sort()
    .map((slug) => readCity(join(data, slug)));
}

function readCity(folder: string): SampleCity {
  const city = read<CityFile>(folder, 'city.json');
  const lists = ['organisations.json', 'suppliers.json', 'products.json'].map((file) =>
    read<RecordFile[]>(folder, file),
  );
  const entries = readdirSync(join(folder, 'entries'))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => read<SampleRecord>(folder, join('entries', file)));
  return { ...city, records: [...lists.flat(), ...entries] };
}

function read<T>(folder: string, file: string): T {
  return JSON.parse(readFileSync(join(folder, file), 'utf8')) as T;
}

/** Walks up, because this runs from the sources and from `dist` alike, and only the sources hold data. */
function findData(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'libs', 'sample', 'data');
    if (existsSync(candidate)) return candidate;
    if (folder === dirname(folder)) throw new Error('libs/sample/data is missing beside the program');
  }
}

import { parseArgs } from 'node:util';

export const SECTIONS = [
  'changes',
  'search',
  'record',
  'list',
  'refusals',
  'import',
  'publish',
  'log',
  'start',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Options {
  readonly entries: number;
  readonly only: ReadonlySet<Section>;
  readonly json: string | null;
  /** Where to write a profile of the server's processor time. */
  readonly profile: string | null;
}

export const USAGE = `npm run bench -- [--entries N] [--only a,b] [--json FILE] [--profile FOLDER]
Sections: ${SECTIONS.join(', ')}. Loading and indexing the register are measured whenever a section needs it.`;

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entries: { type: 'string', default: '100000' },
      only: { type: 'string', default: SECTIONS.join(',') },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  const entries = Number(values.entries);
  if (!Number.isSafeInteger(entries) || entries < 1_000) throw new Error('--entries must be a number from 1000 on');
  const only = values.only.split(',').map(asSection);
  return { entries, only: new Set(only), json: values.json ?? null, profile: values.profile ?? null };
}

function asSection(name: string): Section {
  const section = SECTIONS.find((known) => known === name);
  if (!section) throw new Error(`there is no section "${name}"\n${USAGE}`);
  return section;
}

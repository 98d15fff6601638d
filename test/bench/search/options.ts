import { parseArgs } from 'node:util';

export interface Options {
  /** Where to write all figures. */
  readonly json: string | null;
  /** Where to write what the methods of others found and nobody has judged yet. */
  readonly pool: string | null;
  /** Also our search with all steps but one, for each. */
  readonly leaveOut: boolean;
}

export const USAGE = `npm run bench:search -- [--json FILE] [--pool FILE] [--leave-out]
  --json FILE   all figures, and for the tuning questions what each method found
  --pool FILE   for judges: what PostgreSQL and the engine as installed put on a page and no judgment names
  --leave-out   also our search with all steps but one, for each step: what it brings beside the others`;

/** @throws TypeError naming an option that is not known */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'string' },
      pool: { type: 'string' },
      'leave-out': { type: 'boolean', default: false },
    },
  });
  return { json: values.json ?? null, pool: values.pool ?? null, leaveOut: values['leave-out'] };
}

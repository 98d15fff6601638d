import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { provideSearchKeys } from '#embedded';
import type { Command } from './command.js';

/**
 * For containers: makes the two limited keys on a real search server and writes each into a file of its own, so that
 * the master key stays with this one short-lived process.
 */
export async function writeSearchKeys({ env, args }: Command): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { searching: { type: 'string' }, indexing: { type: 'string' } },
  });
  const { MEILI_URL: url, MEILI_MASTER_KEY: masterKey, MEILI_INDEX: index = 'records' } = env;
  if (!url || !masterKey || !values.searching || !values.indexing) {
    process.stderr.write(
      'MEILI_URL and MEILI_MASTER_KEY must be set, --searching FILE and --indexing FILE be given.\n',
    );
    return 1;
  }
  const keys = await provideSearchKeys(url, masterKey, index);
  writeFileSync(values.searching, `${keys.searching}\n`, { mode: 0o600 });
  writeFileSync(values.indexing, `${keys.indexing}\n`, { mode: 0o600 });
  return 0;
}

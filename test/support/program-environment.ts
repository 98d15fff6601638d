import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The services that a started program shall use; see `createTestDatabase` and `createTestSearch`. */
export interface ProgramServices {
  readonly database: { readonly url: string };
  readonly search: { readonly url: string; readonly key: string; readonly index: string };
}

export type ProgramEnvironment = Readonly<Record<string, string | undefined>>;

/** The surroundings of a program under test: the given services, a data folder of its own, and nothing left to chance. */
export function programEnvironment(services: ProgramServices, more: ProgramEnvironment = {}): ProgramEnvironment {
  const dataDir = more['DATA_DIR'] ?? makeDataFolder();
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    NODE_ENV: 'production',
    DATABASE_URL: services.database.url,
    MEILI_URL: services.search.url,
    MEILI_KEY: services.search.key,
    MEILI_INDEX: services.search.index,
    DATA_DIR: dataDir,
    KEYS_DIR: join(dataDir, 'keys'),
    LOG_LEVEL: 'warn',
    ...more,
  };
}

/** Gone when the test file has ended. */
function makeDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-program-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

import { join } from 'node:path';
import { programEnvironment } from '../../support/program-environment.js';
import { PROJECT_ROOT } from '../../support/built-sources.js';
import type { BenchServices } from './bench-services.js';
import { startProgram, type Program } from './program.js';
import { SEARCH_INDEX } from './raw-search.js';

/** What the launcher starts our programs with. */
export const NODE_OPTIONS: readonly string[] = ['--max-old-space-size=1024'];

/** The surroundings of our compiled programs on the bench's own servers. */
export function environmentOf(
  services: BenchServices,
  databaseUrl: string,
): Readonly<Record<string, string | undefined>> {
  const search = { ...services.search, index: SEARCH_INDEX };
  const more = { DATA_DIR: join(services.folder, 'data'), LOG_LEVEL: 'info' };
  return programEnvironment({ database: { url: databaseUrl }, search }, more);
}

export function startWorker(services: BenchServices, databaseUrl: string): Promise<Program> {
  return startProgram(
    [...NODE_OPTIONS, join(PROJECT_ROOT, 'dist/apps/worker/src/main.js')],
    environmentOf(services, databaseUrl),
    join(services.folder, 'worker.log'),
  );
}

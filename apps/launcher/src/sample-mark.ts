import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The sample is loaded once: whoever withdraws or erases it does not want it back at the next start. */
export function isSampleLoaded(dataDir: string): boolean {
  return existsSync(mark(dataDir));
}

export function noteSampleLoaded(dataDir: string): void {
  writeFileSync(mark(dataDir), `${new Date().toISOString()}\n`);
}

function mark(dataDir: string): string {
  return join(dataDir, 'sample-loaded');
}

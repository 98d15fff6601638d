import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServicePlace } from '#embedded';

/** What has been done to the embedded database, so that a later start need not do it again. */
export type Step = 'migrated' | 'sample-loaded';

/** Beside the cluster, so that the marks go when the data go. `state` is what the step was done with. */
export function isDone(place: ServicePlace, step: Step, state: string): boolean {
  try {
    return readFileSync(markOf(place, step), 'utf8') === state;
  } catch {
    return false;
  }
}

export function noteDone(place: ServicePlace, step: Step, state: string): void {
  writeFileSync(markOf(place, step), state);
}

function markOf(place: ServicePlace, step: Step): string {
  return join(place.folder, 'postgres', step);
}

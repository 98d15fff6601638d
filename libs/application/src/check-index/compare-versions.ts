import type { IndexedVersion } from '../ports/search-index.js';

export interface Differences {
  readonly published: number;
  readonly indexed: number;
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  /** In the index though no longer published. */
  readonly surplus: readonly string[];
}

/** Holds one number per indexed entry in memory; the entries themselves pass by in portions. */
export async function compareVersions(
  published: AsyncIterable<readonly IndexedVersion[]>,
  indexed: AsyncIterable<readonly IndexedVersion[]>,
): Promise<Differences> {
  const held = new Map<string, number>();
  for await (const portion of indexed) for (const { recordId, version } of portion) held.set(recordId, version);
  const total = held.size;
  const missing: string[] = [];
  const stale: string[] = [];
  let count = 0;
  for await (const portion of published) {
    for (const { recordId, version } of portion) {
      const found = held.get(recordId);
      count += 1;
      held.delete(recordId);
      if (found === undefined) missing.push(recordId);
      else if (found !== version) stale.push(recordId);
    }
  }
  return { published: count, indexed: total, missing, stale, surplus: [...held.keys()] };
}

import { parseVerifierKey, type VerifierKey } from '#transparency-log';

/**
 * A key with the stretch of the log in which it speaks: heads of more than `from` leaves and of at most `until`. A key's
 * authority ends at an index, not at a time, so that nobody can date a head back.
 */
export interface TrustedKey {
  readonly vkey: string;
  readonly from: number;
  /** Null while it still signs. */
  readonly until: number | null;
}

/** The keys that may sign a head of that size; null: those that sign now. */
export function keysAt(keys: readonly TrustedKey[], size: number | null): VerifierKey[] {
  const chosen = keys.filter(({ from, until }) =>
    size === null ? until === null : from < size && (until === null || size <= until),
  );
  return chosen.flatMap(({ vkey }) => parseVerifierKey(vkey) ?? []);
}

/** What the statement at `index` did to the keys: new ones speak from there on, those that are gone up to there. */
export function keysAfter(known: readonly TrustedKey[], current: readonly string[], index: number): TrustedKey[] {
  const kept = known.map((key) => (key.until === null && !current.includes(key.vkey) ? { ...key, until: index } : key));
  const open = kept.flatMap(({ vkey, until }) => (until === null ? [vkey] : []));
  const added = current.filter((vkey) => !open.includes(vkey)).map((vkey) => ({ vkey, from: index, until: null }));
  return [...kept, ...added];
}

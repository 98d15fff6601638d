import { parseVerifierKey } from '#transparency-log';
import { InvalidArgumentError } from 'commander';

/** Verifier keys as registers publish them, one by one. */
export function collectKeys(value: string, before: readonly string[] | undefined): readonly string[] {
  if (!parseVerifierKey(value.trim()))
    throw new InvalidArgumentError('A key looks like algorithms.example.city/log/1+530d903a+AekyeRrm…, whole.');
  return [...(before ?? []), value.trim()];
}

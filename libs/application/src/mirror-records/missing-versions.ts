import type { ExportedVersion } from '../ports/register-export.js';
import type { VersionTrace } from '../ports/repositories.js';

/**
 * Which versions of a foreign record a copy still lacks, oldest first. Copies are only ever added to: a file that is older than
 * the copy adds nothing, and where the source tells its past otherwise than before, what was copied stays and the rest follows.
 */
export function missingVersions(
  told: readonly ExportedVersion[],
  stored: readonly VersionTrace[],
): readonly ExportedVersion[] {
  let same = 0;
  while (same < told.length && same < stored.length && isSame(told[same], stored[same])) same++;
  if (same === told.length || same === stored.length) return told.slice(same);
  const newest = stored.at(-1);
  const known = told.findLastIndex((version) => isSame(version, newest));
  return told.slice(known === -1 ? -1 : known + 1);
}

/** The answers count, not the bytes: a copy made by an older release has bytes of its own. */
function isSame(told: ExportedVersion | undefined, stored: VersionTrace | undefined): boolean {
  if (!told || !stored || told.act !== stored.act) return false;
  return told.act === 'withdraw' || (told.dataDigest !== null && stored.dataDigest?.equals(told.dataDigest) === true);
}

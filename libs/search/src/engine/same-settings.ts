/** True when `present` holds everything that `wanted` says; what we do not set may be anything. */
export function sameSettings(present: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted)) {
    return (
      Array.isArray(present) &&
      present.length === wanted.length &&
      wanted.every((item, i) => sameSettings(present[i], item))
    );
  }
  if (typeof wanted !== 'object' || wanted === null) return present === wanted;
  if (typeof present !== 'object' || present === null) return false;
  return Object.entries(wanted).every(([key, value]) =>
    sameSettings((present as { readonly [key: string]: unknown })[key], value),
  );
}

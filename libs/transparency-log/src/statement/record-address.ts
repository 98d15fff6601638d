/**
 * Whether an address is one of a log's own: the prefix, the kind, and a last part of letters, digits, hyphens and
 * underscores. No `..`, no `%2f`, no other host that begins alike.
 */
export function isRecordAddress(address: string, kind: string, entryPrefix: string): boolean {
  const start = `${entryPrefix}${kind}/`;
  return address.startsWith(start) && /^[A-Za-z0-9_-]{1,64}$/.test(address.slice(start.length));
}

import type { RecordData, RecordKind } from '#domain';

const PLACEHOLDER = /^sample:[a-z0-9-]+\/[a-z]+\/[A-Za-z0-9-]+$/;

/** How records of the sample name each other before they have addresses. */
export function placeholderOf(city: string, kind: RecordKind, sourceKey: string): string {
  return `sample:${city}/${kind}/${sourceKey}`;
}

/** The answers with addresses instead of placeholders. A placeholder for a record that is not there is a fault of the sample. */
export function resolvePlaceholders(data: RecordData, addresses: ReadonlyMap<string, string>): RecordData {
  return resolve(data, addresses) as RecordData;
}

function resolve(value: unknown, addresses: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return PLACEHOLDER.test(value) ? addressFor(value, addresses) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, addresses));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, resolve(member, addresses)]));
}

export function addressFor(placeholder: string, addresses: ReadonlyMap<string, string>): string {
  const address = addresses.get(placeholder);
  if (address === undefined) throw new Error(`the sample names ${placeholder}, which it does not hold`);
  return address;
}

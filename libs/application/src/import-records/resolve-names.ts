import type { RecordData, RecordKind } from '#domain';
import { parseImportedName } from './imported-row.js';

/** The address of an imported record; null while it has none. */
export type AddressBook = (kind: RecordKind, sourceKey: string) => string | null;

/** Whether every record that is named in the answers has its address. */
export function isResolvable(value: unknown, addressOf: AddressBook): boolean {
  if (typeof value === 'string') {
    const named = parseImportedName(value);
    return named === null || addressOf(named.kind, named.sourceKey) !== null;
  }
  if (typeof value !== 'object' || value === null) return true;
  for (const member of Object.values(value)) if (!isResolvable(member, addressOf)) return false;
  return true;
}

/** The answers with addresses for names. A reference to a record that was refused keeps its words and loses its address. */
export function resolveNames(data: RecordData, addressOf: AddressBook): RecordData {
  return resolve(data, addressOf) as RecordData;
}

function resolve(value: unknown, addressOf: AddressBook): unknown {
  if (typeof value === 'string') {
    const named = parseImportedName(value);
    return named === null ? value : (addressOf(named.kind, named.sourceKey) ?? undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => resolve(item, addressOf));
  const resolved: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    const answer = resolve(member, addressOf);
    if (answer !== undefined) resolved[key] = answer;
  }
  return resolved;
}

import { Buffer } from 'node:buffer';
import { isEntryPrefix, isOrigin } from './statement/member-rules.js';

export const PROTOCOL = 'ar-federation/1';
export const MAX_DESCRIPTOR_BYTES = 65_536;

/** How a register introduces itself at `/.well-known/algorithm-register`. It introduces, it never decides. */
export interface Descriptor {
  readonly protocol: typeof PROTOCOL;
  readonly origin: string;
  readonly entryPrefix: string;
  /** Verifier keys, to be shown to a person once. */
  readonly keys: readonly string[];
  readonly witnessKey?: string;
  readonly name: Readonly<Record<string, string>>;
  readonly country: string;
  readonly contact?: string;
  readonly license: string;
  readonly profiles: readonly string[];
  /** Logs that this register follows: a suggestion. */
  readonly peers: readonly { readonly origin: string; readonly vkey: string; readonly since: number }[];
}

/** What a reader needs of a descriptor; the rest is for people, and may be anything. */
export type Introduction = Pick<Descriptor, 'origin' | 'entryPrefix' | 'keys' | 'name'>;

/** Reads who a register says it is. Null where that is not said as it must be. */
export function parseDescriptor(bytes: Uint8Array): Introduction | null {
  if (bytes.length > MAX_DESCRIPTOR_BYTES) return null;
  let read: unknown;
  try {
    read = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
  if (typeof read !== 'object' || read === null) return null;
  const { protocol, origin, entryPrefix, keys, name } = read as Readonly<Record<string, unknown>>;
  if (protocol !== PROTOCOL || !isOrigin(origin) || !isEntryPrefix(entryPrefix)) return null;
  if (!Array.isArray(keys) || keys.length > 16 || !keys.every((key) => typeof key === 'string')) return null;
  return { origin: origin as string, entryPrefix: entryPrefix as string, keys, name: wordsIn(name) };
}

function wordsIn(name: unknown): Readonly<Record<string, string>> {
  if (typeof name !== 'object' || name === null) return {};
  return Object.fromEntries(
    Object.entries(name as Readonly<Record<string, unknown>>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

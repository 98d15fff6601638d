import { NotCanonicalError, parseCanonical, type CanonicalValue } from '../canonical-json.js';
import {
  isContentSize,
  isDigest,
  isDigestList,
  isDigestOrNull,
  isEntryPrefix,
  isKeyList,
  isKind,
  isLink,
  isLogKey,
  isOrigin,
  isPredecessor,
  isText,
  isTime,
  isVersion,
  isWebAddress,
  isWords,
  type MemberRule,
} from './member-rules.js';
import { MAX_STATEMENT_BYTES, type Statement } from './statement.js';

export type ReadStatement =
  | { readonly kind: 'statement'; readonly statement: Statement }
  /** Of a later protocol: hashed and kept, not understood. `unknown-version` means that this software should be updated. */
  | { readonly kind: 'unknown-type' | 'unknown-version'; readonly time: number | null }
  | { readonly kind: 'refused'; readonly reason: string };

interface Shape {
  readonly needed: Readonly<Record<string, MemberRule>>;
  readonly optional?: Readonly<Record<string, MemberRule>>;
}

const RECORD = { kind: isKind, record: isWebAddress, version: isVersion } as const;

/** Every member of every type. One that is not named here is refused: members change with `v`, and not silently. */
const SHAPES: Readonly<Record<Statement['type'], Shape>> = {
  'log.open': {
    needed: { origin: isOrigin, entryPrefix: isEntryPrefix, keys: isKeyList, next: isDigest, name: isWords },
    optional: { predecessor: isPredecessor },
  },
  'record.put': {
    needed: { ...RECORD, prev: isDigestOrNull, digest: isDigest, size: isContentSize, profile: isLink },
  },
  'record.withdraw': { needed: { ...RECORD, prev: isDigest, reason: isWords }, optional: { replacedBy: isLink } },
  'content.erase': { needed: { digests: isDigestList, basis: isText } },
  'key.add': { needed: { vkey: isLogKey, next: isDigest } },
  'key.retire': { needed: { vkey: isLogKey, cause: isText } },
  'log.close': { needed: {}, optional: { successor: isOrigin } },
};

/** Reads the bytes of a leaf, strictly: canonical form, known members, each as it must be. */
export function parseStatement(bytes: Uint8Array): ReadStatement {
  if (bytes.length > MAX_STATEMENT_BYTES) return refused(`over ${MAX_STATEMENT_BYTES} bytes`);
  let value: CanonicalValue;
  try {
    value = parseCanonical(bytes);
  } catch (error) {
    if (error instanceof NotCanonicalError) return refused(error.message);
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('not an object');
  return readMembers(value as Readonly<Record<string, CanonicalValue>>);
}

function readMembers(value: Readonly<Record<string, CanonicalValue>>): ReadStatement {
  const { v, type, time, ...members } = value;
  const known = isTime(time) ? (time as number) : null;
  if (typeof v !== 'number' || v < 1 || typeof type !== 'string') return refused('v or type is missing');
  if (v !== 1) return { kind: 'unknown-version', time: known };
  if (known === null) return refused('time is missing or no whole number of seconds');
  if (!Object.hasOwn(SHAPES, type)) return { kind: 'unknown-type', time: known };
  const { needed, optional = {} } = SHAPES[type as Statement['type']];
  for (const [name, rule] of Object.entries(needed)) {
    if (!Object.hasOwn(members, name)) return refused(`${type} has no ${name}`);
    if (!rule(members[name])) return refused(`${name} is not what ${type} may say`);
  }
  for (const [name, member] of Object.entries(members)) {
    if (Object.hasOwn(needed, name)) continue;
    if (!Object.hasOwn(optional, name)) return refused(`${type} has no member ${name}`);
    if (!optional[name]?.(member)) return refused(`${name} is not what ${type} may say`);
  }
  return { kind: 'statement', statement: value as unknown as Statement };
}

function refused(reason: string): ReadStatement {
  return { kind: 'refused', reason };
}

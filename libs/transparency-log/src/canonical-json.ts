import { Buffer } from 'node:buffer';

/** What a hashed document may hold: RFC 8785 with safe integers only (fractions travel as strings). */
export type CanonicalValue =
  null | boolean | number | string | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** Thrown when a value has no canonical form; `path` says where, for example `$.data.risks[2]`. */
export class NotCanonicalError extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(`${path}: ${reason}`);
  }
}

const MAX_DEPTH = 32;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** The one byte form of a value (RFC 8785). Two equal values give equal bytes, so the bytes can be hashed and signed. */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(write(value, '$', 0), 'utf8');
}

/** Reads bytes that claim to be canonical, and refuses them unless writing the result gives the same bytes again. */
export function parseCanonical(bytes: Uint8Array): CanonicalValue {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let value: CanonicalValue;
  try {
    value = JSON.parse(buffer.toString('utf8')) as CanonicalValue;
  } catch {
    throw new NotCanonicalError('$', 'not JSON');
  }
  if (!canonicalBytes(value).equals(buffer)) throw new NotCanonicalError('$', 'not in canonical form');
  return value;
}

function write(value: unknown, path: string, depth: number): string {
  if (depth > MAX_DEPTH) throw new NotCanonicalError(path, `nested deeper than ${MAX_DEPTH}`);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'string') return writeString(value, path);
  if (typeof value === 'number') return writeInteger(value, path);
  if (Array.isArray(value)) return `[${value.map((item, i) => write(item, `${path}[${i}]`, depth + 1)).join(',')}]`;
  if (typeof value === 'object') return writeObject(value as Record<string, unknown>, path, depth);
  throw new NotCanonicalError(path, `${typeof value} has no JSON form`);
}

function writeInteger(value: number, path: string): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new NotCanonicalError(path, 'only safe integers are allowed; write a decimal as a string');
  }
  return String(value);
}

function writeString(value: string, path: string): string {
  if (!value.isWellFormed()) throw new NotCanonicalError(path, 'lone surrogate');
  return JSON.stringify(value);
}

function writeObject(value: Record<string, unknown>, path: string, depth: number): string {
  const members: string[] = [];
  // RFC 8785 sorts by UTF-16 code units, which is what the default sort of JavaScript does.
  for (const key of Object.keys(value).sort()) {
    if (RESERVED.has(key)) throw new NotCanonicalError(`${path}.${key}`, 'reserved key');
    if (value[key] === undefined) continue;
    members.push(`${writeString(key, path)}:${write(value[key], `${path}.${key}`, depth + 1)}`);
  }
  return `{${members.join(',')}}`;
}

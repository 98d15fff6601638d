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
  return Buffer.from(canonicalText(value), 'utf8');
}

/** The same as text, to be put into a larger canonical text. */
export function canonicalText(value: unknown): string {
  return write(value, []);
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

/** Where the writer stands. Kept as steps, because a text for each of a thousand places would cost more than the writing. */
type Path = (string | number)[];

function write(value: unknown, path: Path): string {
  if (typeof value === 'string') return writeString(value, path);
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') return writeInteger(value, path);
  if (typeof value !== 'object') throw notCanonical(path, `${typeof value} has no JSON form`);
  return Array.isArray(value) ? writeList(value, path) : writeObject(value as Record<string, unknown>, path);
}

function writeInteger(value: number, path: Path): string {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw notCanonical(path, 'only safe integers are allowed; write a decimal as a string');
  }
  return String(value);
}

function writeString(value: string, path: Path): string {
  if (!value.isWellFormed()) throw notCanonical(path, 'lone surrogate');
  return JSON.stringify(value);
}

function writeList(value: readonly unknown[], path: Path): string {
  let text = '[';
  for (const [i, item] of value.entries()) {
    if (i > 0) text += ',';
    text += writeInside(item, i, path);
  }
  return `${text}]`;
}

function writeObject(value: Record<string, unknown>, path: Path): string {
  let text = '{';
  // RFC 8785 sorts by UTF-16 code units, which is what the default sort of JavaScript does.
  for (const key of Object.keys(value).sort()) {
    if (RESERVED.has(key)) throw notCanonical([...path, key], 'reserved key');
    const member = value[key];
    if (member === undefined) continue;
    text += `${text === '{' ? '' : ','}${writeString(key, path)}:${writeInside(member, key, path)}`;
  }
  return `${text}}`;
}

function writeInside(value: unknown, step: string | number, path: Path): string {
  path.push(step);
  if (path.length > MAX_DEPTH) throw notCanonical(path, `nested deeper than ${MAX_DEPTH}`);
  const text = write(value, path);
  path.pop();
  return text;
}

function notCanonical(path: Path, reason: string): NotCanonicalError {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return new NotCanonicalError(`$${place}`, reason);
}

import { parseDigest } from '../hashes.js';
import { isKeyName } from '../note/key-name.js';
import { parseVerifierKey } from '../note/verifier-key.js';
import { MAX_ERASED_DIGESTS, RECORD_KINDS } from './statement.js';

/** Whether a value may stand in a member. */
export type MemberRule = (value: unknown) => boolean;

/** The largest content that a log speaks about, in bytes. */
export const MAX_CONTENT_BYTES = 262_144;

const MAX_TEXT = 4_096;
const MAX_KEYS = 16;

export const isText: MemberRule = (value) => typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
export const isTime: MemberRule = (value) => isWhole(value, 0);
export const isOrigin: MemberRule = (value) => typeof value === 'string' && isKeyName(value) && !value.includes('://');
export const isDigest: MemberRule = (value) => typeof value === 'string' && parseDigest(value) !== null;
export const isDigestOrNull: MemberRule = (value) => value === null || isDigest(value);
export const isVersion: MemberRule = (value) => isWhole(value, 1);
export const isContentSize: MemberRule = (value) => isWhole(value, 1) && (value as number) <= MAX_CONTENT_BYTES;
export const isKind: MemberRule = (value) => (RECORD_KINDS as readonly unknown[]).includes(value);
/** A key that signs the log itself, and not one of a witness. */
export const isLogKey: MemberRule = (value) => typeof value === 'string' && parseVerifierKey(value)?.type === 'ed25519';
export const isKeyList: MemberRule = (value) => isListOf(value, MAX_KEYS, isLogKey);
export const isDigestList: MemberRule = (value) => isListOf(value, MAX_ERASED_DIGESTS, isDigest);

/** Words by language. */
export const isWords: MemberRule = (value) =>
  isObject(value) &&
  Object.keys(value).length > 0 &&
  Object.entries(value).every(([language, words]) => LANGUAGE.test(language) && isText(words));

export const isPredecessor: MemberRule = (value) =>
  isObject(value) &&
  Object.keys(value).sort().join() === 'checkpoint,origin' &&
  isOrigin(value['origin']) &&
  isText(value['checkpoint']);

/** Below it stand the addresses of all records of a log. */
export const isEntryPrefix: MemberRule = (value) =>
  isWebAddress(value) && (value as string).endsWith('/') && !/[?#@]/.test(value as string);

/** An address as it would be written again: no way to hide another host or path in it. */
export const isWebAddress: MemberRule = (value) => {
  if (!isText(value)) return false;
  const url = URL.parse(value as string);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.href === value;
};

/** An address that is shown and never opened. */
export const isLink: MemberRule = (value) =>
  isText(value) && /^https?:$/.test(URL.parse(value as string)?.protocol ?? '');

/** BCP 47, as far as it is used: `nl`, `zh-Hant`, `pt-BR`. */
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/;

function isWhole(value: unknown, least: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least;
}

function isListOf(value: unknown, most: number, rule: MemberRule): boolean {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= most &&
    value.every(rule) &&
    new Set(value).size === value.length
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

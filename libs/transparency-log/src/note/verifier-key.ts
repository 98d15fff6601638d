import { Buffer } from 'node:buffer';
import { createPublicKey, generateKeyPairSync, verify, type KeyObject } from 'node:crypto';
import { formatDigest, sha256 } from '../hashes.js';
import { isKeyName } from './key-name.js';
import { isSmallOrder } from './small-order.js';

/** `ed25519` signs notes (C2SP type 0x01), `cosignature` says when somebody saw a checkpoint (type 0x04). */
export type KeyType = 'ed25519' | 'cosignature';

/** A public key under a name, as C2SP signed notes write it. */
export interface VerifierKey {
  readonly vkey: string;
  readonly name: string;
  /** Eight hex digits; with the name it says which key a signature claims to be of. */
  readonly keyId: string;
  readonly type: KeyType;
  readonly publicKey: KeyObject;
}

/** An Ed25519 key pair under a log's name. `vkey` is the public half as C2SP signed notes write it. */
export interface LogKeyPair {
  readonly vkey: string;
  readonly privateKey: KeyObject;
}

const TYPE_BYTES: Readonly<Record<KeyType, number>> = { ed25519: 0x01, cosignature: 0x04 };
/** Base64 has a plus of its own, so only the first two part anything. */
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;
/** What stands in front of the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const DER_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Makes a new key pair for the log, or the witness, of that name. Keep the private half out of the database. */
export function generateLogKey(name: string, type: KeyType = 'ed25519'): LogKeyPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { vkey: verifierKeyOf(name, privateKey, type), privateKey };
}

/** The public half of an Ed25519 private key, as C2SP signed notes write it. */
export function verifierKeyOf(name: string, privateKey: KeyObject, type: KeyType = 'ed25519'): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (!x) throw new TypeError('not an Ed25519 key');
  return formatVerifierKey(name, Buffer.from(x, 'base64url'), type);
}

/** `<name>+<key id>+<base64 of the type byte and the key>`. */
export function formatVerifierKey(name: string, rawPublicKey: Uint8Array, type: KeyType = 'ed25519'): string {
  const typed = Buffer.concat([Buffer.from([TYPE_BYTES[type]]), rawPublicKey]);
  return `${name}+${keyIdOf(name, typed)}+${typed.toString('base64')}`;
}

/**
 * Reads a verifier key. Null for anything that is not exactly one: a wrong key id, another type, base64 that could be
 * written in another way, and the keys of small order under which any text verifies.
 */
export function parseVerifierKey(vkey: string): VerifierKey | null {
  const [, name = '', keyId = '', encoded = ''] = VKEY.exec(vkey) ?? [];
  if (!isKeyName(name)) return null;
  const typed = Buffer.from(encoded, 'base64');
  if (typed.length !== 33 || typed.toString('base64') !== encoded || keyIdOf(name, typed) !== keyId) return null;
  const type = (Object.keys(TYPE_BYTES) as KeyType[]).find((known) => TYPE_BYTES[known] === typed[0]);
  const raw = typed.subarray(1);
  if (!type || isSmallOrder(raw)) return null;
  const publicKey = createPublicKey({ key: Buffer.concat([DER_HEAD, raw]), format: 'der', type: 'spki' });
  return { vkey, name, keyId, type, publicKey };
}

/** Whether this is the key's signature of the message. */
export function verifySignature({ publicKey }: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, message, publicKey, signature);
}

/** What `log.open` and `key.add` commit to as the next key, before it is used. */
export function commitToKey(vkey: string): string {
  return formatDigest(sha256(Buffer.from(vkey, 'utf8')));
}

/** The start of SHA-256(name, newline, type byte, key). */
export function keyIdOf(name: string, typedKey: Uint8Array): string {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typedKey]))
    .subarray(0, 4)
    .toString('hex');
}

import { Buffer } from 'node:buffer';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { formatDigest, sha256 } from './hashes.js';

const ED25519 = Buffer.from([1]);

/** An Ed25519 key pair under a log's name. `vkey` is the public half as C2SP signed notes write it. */
export interface LogKeyPair {
  readonly vkey: string;
  readonly privateKey: KeyObject;
}

/** Makes a new key pair for the log of that name. Keep the private half out of the database. */
export function generateLogKey(name: string): LogKeyPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { vkey: verifierKeyOf(name, privateKey), privateKey };
}

/** The public half of an Ed25519 private key, as C2SP signed notes write it. */
export function verifierKeyOf(name: string, privateKey: KeyObject): string {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  if (!x) throw new TypeError('not an Ed25519 key');
  return formatVerifierKey(name, Buffer.from(x, 'base64url'));
}

/** `<name>+<key id>+<base64 of 0x01 and the key>`; the key id is the start of SHA-256(name, newline, 0x01, key). */
export function formatVerifierKey(name: string, rawPublicKey: Uint8Array): string {
  const typed = Buffer.concat([ED25519, rawPublicKey]);
  const id = sha256(Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), typed])).subarray(0, 4);
  return `${name}+${id.toString('hex')}+${typed.toString('base64')}`;
}

/** What `log.open` and `key.add` commit to as the next key, before it is used. */
export function commitToKey(vkey: string): string {
  return formatDigest(sha256(Buffer.from(vkey, 'utf8')));
}

import { Buffer } from 'node:buffer';
import { hash } from 'node:crypto';

/** SHA-256 of the bytes, 32 bytes long. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** `sha256:` and 64 lower-case hex digits: how a digest is written in statements and addresses. */
export function formatDigest(digest: Uint8Array): string {
  return `sha256:${Buffer.from(digest).toString('hex')}`;
}

/** The 32 bytes behind `sha256:…`, or null when the text is not of that form. */
export function parseDigest(text: string): Buffer | null {
  return /^sha256:[0-9a-f]{64}$/.test(text) ? Buffer.from(text.slice(7), 'hex') : null;
}

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);

/** RFC 6962 leaf hash: SHA-256(0x00 ‖ statement). */
export function leafHash(statement: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF, statement]));
}

/** RFC 6962 node hash: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

import { Buffer } from 'node:buffer';
import { cosignedMessage, readTime } from './cosigned-message.js';
import type { NoteSignature, SignedNote } from './signed-note.js';
import { verifySignature, type VerifierKey } from './verifier-key.js';

/** A signature that was verified. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** When a witness cosigned, in seconds since 1970; null for the signature of a log. */
  readonly time: number | null;
}

export type NoteVerification =
  | { readonly kind: 'signed'; readonly by: readonly VerifiedSignature[] }
  /** None of the keys signed it. Nothing in it may be believed. */
  | { readonly kind: 'unsigned' }
  /** A line names one of the keys and is not its signature: the whole note is refused, as C2SP asks. */
  | { readonly kind: 'forged'; readonly key: VerifierKey };

/** Checks a note against keys that are trusted. Signatures of other keys are ignored. */
export function verifyNote(note: SignedNote, keys: readonly VerifierKey[]): NoteVerification {
  const by: VerifiedSignature[] = [];
  for (const signature of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (!key) continue;
    const verified = verifyOne(note.text, signature, key);
    if (!verified) return { kind: 'forged', key };
    if (!by.some((known) => known.key === key && known.time === verified.time)) by.push(verified);
  }
  return by.length > 0 ? { kind: 'signed', by } : { kind: 'unsigned' };
}

function verifyOne(text: string, { signature }: NoteSignature, key: VerifierKey): VerifiedSignature | null {
  if (key.type === 'ed25519')
    return verifySignature(key, Buffer.from(text, 'utf8'), signature) ? { key, time: null } : null;
  if (signature.length !== 72) return null;
  const time = readTime(signature);
  if (time === null || !verifySignature(key, cosignedMessage(text, time), signature.subarray(8))) return null;
  return { key, time };
}

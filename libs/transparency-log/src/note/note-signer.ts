import { Buffer } from 'node:buffer';
import { sign, type KeyObject } from 'node:crypto';
import { cosignedMessage, writeTime } from './cosigned-message.js';
import type { NoteSignature } from './signed-note.js';
import { parseVerifierKey, verifierKeyOf, type KeyType, type VerifierKey } from './verifier-key.js';

/** A key that can sign, with its public half. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly privateKey: KeyObject;
}

/** Makes a signer of a private key. Throws where the name is no key name. */
export function signerOf(name: string, privateKey: KeyObject, type: KeyType = 'ed25519'): NoteSigner {
  const key = parseVerifierKey(verifierKeyOf(name, privateKey, type));
  if (!key) throw new TypeError(`${name} cannot be the name of a key`);
  return { key, privateKey };
}

/** The signature of a log under a note's text. */
export function signText({ key, privateKey }: NoteSigner, text: string): NoteSignature {
  if (key.type !== 'ed25519') throw new TypeError('a witness key cosigns, it does not sign');
  return { name: key.name, keyId: key.keyId, signature: sign(null, Buffer.from(text, 'utf8'), privateKey) };
}

/** A witness says that at this time (seconds since 1970) the checkpoint was the largest it had seen of that log. */
export function cosignText({ key, privateKey }: NoteSigner, text: string, time: number): NoteSignature {
  if (key.type !== 'cosignature') throw new TypeError('a log key signs, it does not cosign');
  const signature = sign(null, cosignedMessage(text, time), privateKey);
  return { name: key.name, keyId: key.keyId, signature: Buffer.concat([writeTime(time), signature]) };
}

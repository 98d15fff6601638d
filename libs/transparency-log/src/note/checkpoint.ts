import { Buffer } from 'node:buffer';
import { signText, type NoteSigner } from './note-signer.js';
import { formatNote, parseNote, type SignedNote } from './signed-note.js';
import { verifyNote, type VerifiedSignature } from './verify-note.js';
import type { VerifierKey } from './verifier-key.js';

/** The head of a log: its identity, how many leaves it has, and the root over them. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

export type OpenedCheckpoint =
  | {
      readonly kind: 'checkpoint';
      readonly checkpoint: Checkpoint;
      readonly note: SignedNote;
      readonly by: readonly VerifiedSignature[];
    }
  /** Not a checkpoint at all, such as the page of a proxy: no crime of the log's. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unsigned'; readonly checkpoint: Checkpoint; readonly note: SignedNote }
  | { readonly kind: 'forged'; readonly checkpoint: Checkpoint; readonly key: VerifierKey };

/** The text that is signed: origin, size and root, a line each. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  if (!parseCheckpoint(text)) throw new TypeError('this is not a checkpoint');
  return text;
}

/** Reads a note's text. Lines after the third are allowed, as C2SP has it, and mean nothing here. */
export function parseCheckpoint(text: string): Checkpoint | null {
  if (!text.endsWith('\n')) return null;
  const [origin = '', size = '', encoded = '', ...extensions] = text.slice(0, -1).split('\n');
  if (origin === '' || extensions.includes('') || !/^(?:0|[1-9]\d{0,15})$/.test(size)) return null;
  const root = Buffer.from(encoded, 'base64');
  if (root.length !== 32 || root.toString('base64') !== encoded || !Number.isSafeInteger(Number(size))) return null;
  return { origin, size: Number(size), root };
}

/** A checkpoint signed by the keys, as a log serves it. */
export function signCheckpoint(checkpoint: Checkpoint, signers: readonly NoteSigner[]): string {
  const text = formatCheckpoint(checkpoint);
  return formatNote({ text, signatures: signers.map((signer) => signText(signer, text)) });
}

/** Reads and verifies a served checkpoint against keys that are trusted, all in one step. */
export function openCheckpoint(bytes: Uint8Array, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const note = parseNote(bytes);
  const checkpoint = note && parseCheckpoint(note.text);
  if (!note || !checkpoint) return { kind: 'unreadable' };
  const verification = verifyNote(note, keys);
  if (verification.kind === 'unsigned') return { kind: 'unsigned', checkpoint, note };
  if (verification.kind === 'forged') return { kind: 'forged', checkpoint, key: verification.key };
  return { kind: 'checkpoint', checkpoint, note, by: verification.by };
}

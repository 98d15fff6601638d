import { Buffer } from 'node:buffer';
import { isKeyName } from './key-name.js';

/** One signature line of a note: the name and id of the key it claims to be of, and the bytes. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: string;
  readonly signature: Buffer;
}

/** A C2SP signed note, taken apart but not verified. `text` ends with a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

export const MAX_NOTE_BYTES = 65_536;
export const MAX_SIGNATURES = 64;

const DASH = '\u2014';

/** Takes a note apart. Null for anything that is not exactly one, or that is over 64 KB or 64 signatures. */
export function parseNote(bytes: Uint8Array): SignedNote | null {
  const note = readText(bytes);
  if (note === null) return null;
  const split = note.lastIndexOf('\n\n');
  if (split < 0 || !note.endsWith('\n')) return null;
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const signature = parseSignatureLine(line);
    if (!signature) return null;
    signatures.push(signature);
  }
  return { text: note.slice(0, split + 1), signatures };
}

/** The bytes of a note. Throws where `parseNote` would not read them back. */
export function formatNote({ text, signatures }: SignedNote): string {
  const note = `${text}\n${signatures.map(formatSignatureLine).join('')}`;
  const read = parseNote(Buffer.from(note, 'utf8'));
  if (read?.text !== text || read.signatures.length !== signatures.length) throw new TypeError('this is not a note');
  return note;
}

/** One line with its newline. */
export function formatSignatureLine({ name, keyId, signature }: NoteSignature): string {
  return `${DASH} ${name} ${Buffer.concat([Buffer.from(keyId, 'hex'), signature]).toString('base64')}\n`;
}

/** Reads a line without its newline, null when it is none. */
export function parseSignatureLine(line: string): NoteSignature | null {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  if (dash !== DASH || more.length > 0 || !isKeyName(name)) return null;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < 5 || bytes.toString('base64') !== encoded) return null;
  return { name, keyId: bytes.toString('hex', 0, 4), signature: bytes.subarray(4) };
}

function readText(bytes: Uint8Array): string | null {
  if (bytes.length > MAX_NOTE_BYTES) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return /[\u0000-\u0009\u000b-\u001f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

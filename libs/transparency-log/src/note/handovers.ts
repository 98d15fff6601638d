import { Buffer } from 'node:buffer';
import { MAX_NOTE_BYTES } from './signed-note.js';

/** A log changes keys a few times in its life. */
const MAX_HANDOVERS = 256;

/**
 * The checkpoints that were signed by an old key and the one after it, oldest first, as a JSON list of notes. Whoever slept
 * through a change of keys walks along them: each is signed by a key that is trusted by then, and its tree holds the
 * `key.add` of the next.
 */
export function formatHandovers(notes: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(notes), 'utf8');
}

/** Null for anything that is not a list of texts of a sensible length. */
export function parseHandovers(bytes: Uint8Array): readonly string[] | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    if (!Array.isArray(read) || read.length > MAX_HANDOVERS) return null;
    const notes = read.filter((note): note is string => typeof note === 'string' && note.length <= MAX_NOTE_BYTES);
    return notes.length === read.length ? notes : null;
  } catch {
    return null;
  }
}

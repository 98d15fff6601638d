import { Buffer } from 'node:buffer';

/**
 * A backup is a row of frames: one letter, the length of what follows, and that. Letters: H what this is, T a table begins,
 * F a file begins, D data of either, E either ends, Z the end of the backup.
 */
export type FrameType = 'H' | 'T' | 'F' | 'D' | 'E' | 'Z';

export interface Frame {
  readonly type: FrameType;
  readonly payload: Buffer;
}

/** Larger than any row: a content has at most 262,144 bytes, twice in its row, each byte at most four signs long. */
const LONGEST = 16_000_000;

/** The file is not what was written: cut off, changed, or no backup at all. */
export class DamagedBackup extends Error {}

export function frame(type: FrameType, payload: Uint8Array | object): Buffer {
  const bytes = payload instanceof Uint8Array ? payload : Buffer.from(JSON.stringify(payload), 'utf8');
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

export async function* readFrames(bytes: AsyncIterable<Buffer>): AsyncGenerator<Frame> {
  let pieces: Buffer[] = [];
  let held = 0;
  let needed = 5;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held < needed) continue;
    let buffer = Buffer.concat(pieces);
    while (buffer.length >= 5) {
      const length = buffer.readUInt32BE(1);
      if (length > LONGEST) throw new DamagedBackup('a part of it is longer than any can be');
      needed = 5 + length;
      if (buffer.length < needed) break;
      yield { type: buffer.toString('latin1', 0, 1) as FrameType, payload: buffer.subarray(5, needed) };
      buffer = buffer.subarray(needed);
      needed = 5;
    }
    pieces = [buffer];
    held = buffer.length;
  }
  if (held > 0) throw new DamagedBackup('it is cut off');
}

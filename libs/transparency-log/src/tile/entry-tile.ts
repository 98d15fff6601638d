import { Buffer } from 'node:buffer';
import { MAX_STATEMENT_BYTES } from '../statement/statement.js';
import { TILE_WIDTH } from './tile-address.js';

/** Most bytes of an entry tile: 256 statements with their lengths. */
export const MAX_ENTRY_TILE_BYTES = TILE_WIDTH * (MAX_STATEMENT_BYTES + 2);

/** Statements one after the other, each behind its length as two bytes, big end first. */
export function encodeEntries(statements: readonly Uint8Array[]): Buffer {
  if (statements.length > TILE_WIDTH) throw new RangeError(`a tile holds at most ${TILE_WIDTH} statements`);
  return Buffer.concat(
    statements.flatMap((statement) => {
      if (statement.length > MAX_STATEMENT_BYTES) throw new RangeError(`a statement of ${statement.length} bytes`);
      const length = Buffer.alloc(2);
      length.writeUInt16BE(statement.length);
      return [length, statement];
    }),
  );
}

/** Takes an entry tile apart. Null unless it holds exactly `width` statements of at most 8,192 bytes and nothing else. */
export function decodeEntries(bytes: Uint8Array, width: number): Buffer[] | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const statements: Buffer[] = [];
  let at = 0;
  while (at < buffer.length) {
    if (at + 2 > buffer.length || statements.length === width) return null;
    const length = buffer.readUInt16BE(at);
    const end = at + 2 + length;
    if (length > MAX_STATEMENT_BYTES || end > buffer.length) return null;
    statements.push(buffer.subarray(at + 2, end));
    at = end;
  }
  return statements.length === width ? statements : null;
}

import { Buffer } from 'node:buffer';

/** What a C2SP cosignature v1 signs: the time it was made, and the checkpoint's whole text. */
export function cosignedMessage(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');
}

/** Eight bytes, big end first. */
export function writeTime(time: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(time));
  return bytes;
}

/** Null for a time that no clock of ours can show. */
export function readTime(bytes: Buffer): number | null {
  const time = Number(bytes.readBigUInt64BE(0));
  return Number.isSafeInteger(time) ? time : null;
}

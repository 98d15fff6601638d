import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refused } from './refused.js';

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads an answer of at most `cap` bytes, declared, on the wire and unpacked alike. */
export async function readBody(headers: Headers, body: AsyncIterable<Uint8Array>, cap: number): Promise<Buffer> {
  const coding = headers['content-encoding'];
  if (coding !== undefined && coding !== 'gzip') throw new Refused(`content coding ${String(coding)} is not accepted`);
  if (Number(headers['content-length'] ?? 0) > cap) throw new Refused(`declares more than ${cap} bytes`);
  const wire = await collect(body, cap);
  return coding === 'gzip' ? unpack(wire, cap) : wire;
}

async function collect(body: AsyncIterable<Uint8Array>, cap: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > cap) throw new Refused(`sends more than ${cap} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** The unpacker stops at the cap; it does not unpack first and measure then. */
async function unpack(wire: Buffer, cap: number): Promise<Buffer> {
  try {
    return await promisify(gunzip)(wire, { maxOutputLength: cap });
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refused(isTooLarge ? `unpacks to more than ${cap} bytes` : 'is not the gzip it says it is');
  }
}

import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';

/** A file to import. It is opened more than once: readers look for the encoding and for repeated ids before they begin. */
export interface ImportSource {
  readonly name: string;
  open(): Readable;
}

export function fileSource(path: string): ImportSource {
  return { name: basename(path), open: () => createReadStream(path) };
}

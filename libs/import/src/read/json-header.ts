import type { ImportSource } from './import-source.js';
import { textChunks } from './text-chunks.js';

const ENDS = 65_536;

/** A plain value beside the lists of a JSON file, for example when it was fetched. Looked for at both ends of the file only. */
export async function jsonHeaderValue(source: ImportSource, key: string): Promise<string | null> {
  let head = '';
  let tail = '';
  for await (const text of textChunks(source)) {
    if (head.length < ENDS) head += text;
    tail = (tail + text).slice(-ENDS);
  }
  const pattern = new RegExp(`"${key}"\\s*:\\s*"([^"\\\\]*)"`);
  return (pattern.exec(head) ?? pattern.exec(tail))?.[1] ?? null;
}

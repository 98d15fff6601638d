import type { ImportSource } from './import-source.js';

/** The text of a file, piece by piece, without byte order mark. UTF-8 unless its bytes say otherwise. */
export async function* textChunks(source: ImportSource): AsyncGenerator<string> {
  const encoding = encodings.get(source) ?? (await detectEncoding(source));
  encodings.set(source, encoding);
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source.open() as AsyncIterable<Uint8Array>) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
const encodings = new WeakMap<ImportSource, Encoding>();

/**
 * Reads the whole file once, because a file that is saved as Windows-1252 may show its first accent on its last page.
 * Any byte order mark decides; otherwise bytes that are no UTF-8 are Windows-1252, which every spreadsheet program writes.
 */
export async function detectEncoding(source: ImportSource): Promise<Encoding> {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  try {
    for await (const bytes of source.open() as AsyncIterable<Uint8Array>) {
      if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
      if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
      isFirst = false;
      strict.decode(bytes, { stream: true });
    }
    strict.decode();
    return 'utf-8';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'windows-1252';
    throw error;
  }
}

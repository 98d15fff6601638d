import type { ImportSource } from './import-source.js';
import { textChunks } from './text-chunks.js';

const LONGEST_LINE = 8_000_000;

export interface TextLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of a file that are not empty, with their numbers. */
export async function* textLines(source: ImportSource): AsyncGenerator<TextLine> {
  let line = 0;
  let rest = '';
  for await (const chunk of textChunks(source)) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop() ?? '';
    if (rest.length > LONGEST_LINE) throw new Error(`line ${String(line + 1)} is longer than 8,000,000 characters`);
    for (const text of pieces) {
      line++;
      if (text.trim() !== '') yield { line, text };
    }
  }
  if (rest.trim() !== '') yield { line: line + 1, text: rest };
}

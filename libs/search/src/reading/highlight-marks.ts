import type { TextPart } from '#application';

/** Signs of the private use area: no text means anything by them, and unlike tags they are never markup. */
export const MATCH_START = '\uE000';
export const MATCH_END = '\uE001';

/** Takes the marks out of a text before it is indexed, so that only the engine can set them. */
export function withoutMarks(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}

/** Splits a marked text into what matches and what does not; null when nothing matches. */
export function splitMarked(marked: string): TextPart[] | null {
  if (!marked.includes(MATCH_START)) return null;
  const parts: TextPart[] = [];
  for (const [i, piece] of marked.split(MATCH_START).entries()) {
    const [match, rest] = i === 0 ? ['', piece] : splitAtEnd(piece);
    if (match !== '') parts.push({ text: match, isMatch: true });
    if (rest !== '') parts.push({ text: rest, isMatch: false });
  }
  return parts;
}

function splitAtEnd(piece: string): [string, string] {
  const end = piece.indexOf(MATCH_END);
  return end < 0 ? [piece, ''] : [piece.slice(0, end), piece.slice(end + 1)];
}

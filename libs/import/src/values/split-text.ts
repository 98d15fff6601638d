/** The beginning of a text in whole sentences (or lines, or words), at most so many characters long. */
export function leadingPart(text: string, maxLength: number): string {
  const signs = [...text];
  if (signs.length <= maxLength) return text;
  const room = signs.slice(0, maxLength - 1).join('');
  const ends = signs
    .slice(0, maxLength + 1)
    .join('')
    .matchAll(/[.!?](?=\s)|\n/g);
  const sentence = Math.max(...[...ends].map((match) => match.index + 1), 0);
  if (sentence > maxLength / 3) return text.slice(0, sentence).trimEnd();
  return `${room.slice(0, Math.max(room.lastIndexOf(' '), 1)).trimEnd()}…`;
}

/** A text in parts of at most so many characters that together are the whole text, cut between paragraphs or sentences. */
export function splitText(text: string, maxLength: number): string[] {
  const pieces = text.split(/(?<=\n)|(?<=[.!?;])\s+/).flatMap((piece) => chop(piece.trim(), maxLength));
  return pieces.filter(Boolean).reduce<string[]>((parts, piece) => {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= maxLength)
      return [...parts.slice(0, -1), `${last} ${piece}`];
    return [...parts, piece];
  }, []);
}

function chop(piece: string, maxLength: number): string[] {
  if (piece.length <= maxLength) return [piece];
  const end = Math.max(piece.lastIndexOf(' ', maxLength), 0) || maxLength;
  return [piece.slice(0, end).trim(), ...chop(piece.slice(end).trim(), maxLength)];
}

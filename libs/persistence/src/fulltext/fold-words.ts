/**
 * One spelling for what people type with and without accents. Done here rather than by the database's `unaccent`, so
 * that texts and questions are folded alike and no extension is needed.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** The words of a question, folded; safe to be joined into a `tsquery`. */
export function wordsOf(question: string): string[] {
  return (
    foldText(question)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 20) ?? []
  );
}

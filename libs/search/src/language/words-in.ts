/** A word as it stands in a text. */
export interface FoundWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’](?=\p{L})[\p{L}\p{M}]+)?/gu;
/** What an apostrophe starts is an ending or an article: photo's, l'école, city's. */
const APOSTROPHE = /['’]/;

/** The words of a text. Signs between them are dropped; an apostrophe ends a word, and the longer side is it. */
export function wordsIn(text: string): FoundWord[] {
  return [...text.matchAll(WORD)].map(({ 0: found, index }) => {
    const at = found.search(APOSTROPHE);
    if (at < 0) return { text: found, start: index, end: index + found.length };
    const after = found.length - at - 1;
    return at >= after
      ? { text: found.slice(0, at), start: index, end: index + at }
      : { text: found.slice(at + 1), start: index + at + 1, end: index + found.length };
  });
}

/** One spelling of a word for comparing: lower case, without accents. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  return /^[a-z0-9]*$/.test(lower) ? lower : lower.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Two to six capitals stand for something else: WOZ, ANPR. */
export function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(word);
}

/** How an acronym is indexed, so that WOO and woo are two words. */
export function acronymToken(acronym: string): string {
  return `${foldWord(acronym)}0`;
}

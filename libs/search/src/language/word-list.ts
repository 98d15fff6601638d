import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readRules, type LanguageFile } from './language-file.js';

/** Everyday words of a language, to check against. */
export interface WordList {
  has(word: string): boolean;
  /** Whether the form belongs to a listed word other than by being listed itself: `parkeer` to `parkeren`. */
  hasLemma(form: string): boolean;
}

/** The list of the language, or an empty one. The package is read on first use: most programs never need it. */
export function openWordList(file: LanguageFile): WordList {
  let words: ReadonlySet<string> | null = null;
  const listed = (): ReadonlySet<string> => (words ??= file.words === undefined ? new Set() : readWords(file.words));
  const lemmas = readRules(file.lemmas);
  return {
    has: (word) => listed().has(word),
    hasLemma: (form) =>
      lemmas.some(({ pattern, replacement }) => pattern.test(form) && listed().has(form.replace(pattern, replacement))),
  };
}

const ENTRY = /^\p{Ll}{2,}(?=[/\t\r\n]|$)/gmu;

/** Words of a Hunspell dictionary without their flags; names and words with other signs than letters are left out. */
function readWords(packageName: string): Set<string> {
  const folder = dirname(fileURLToPath(import.meta.resolve(packageName)));
  // Dutch lists write ij as one sign, people as two.
  const text = readFileSync(join(folder, 'index.dic'), 'utf8').normalize('NFKC');
  return new Set(text.match(ENTRY));
}

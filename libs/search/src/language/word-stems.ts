import { newStemmer } from 'snowball-stemmers';
import { foldWord } from './words-in.js';
import { readRules, type LanguageFile } from './language-file.js';
import type { WordList } from './word-list.js';

/** Words kept with their stem: a register repeats a few ten thousand. */
const REMEMBERED = 100_000;

/** Gives all forms of a word one stem. A word without a stemmer for its language is its own stem. */
export function createStemmer(file: LanguageFile, list: WordList): (word: string) => string {
  const snowball = file.stemmer === undefined ? null : newStemmer(file.stemmer);
  const [forms, after] = [readRules(file.forms), readRules(file.afterStem)];
  const remembered = new Map<string, string>();

  function formOf(word: string): string {
    for (const { pattern, replacement } of forms) {
      if (!pattern.test(word)) continue;
      const form = word.replace(pattern, replacement);
      if (list.hasLemma(form)) return form;
    }
    return word;
  }

  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const lower = word.toLowerCase();
    const stem = snowball && /^\p{L}+$/u.test(lower) ? snowball.stem(formOf(lower)) : lower;
    const changed = after.reduce((text, { pattern, replacement }) => text.replace(pattern, replacement), stem);
    const folded = foldWord(changed);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(word, folded);
    return folded;
  };
}

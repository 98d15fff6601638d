import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compoundParts } from './compound-parts.js';
import {
  readAcronyms,
  readEverydayPhrases,
  readWordLines,
  type Acronym,
  type EverydayPhrase,
} from './everyday-phrases.js';
import { readRules, type LanguageFile } from './language-file.js';
import { openWordList } from './word-list.js';
import { createStemmer } from './word-stems.js';
import { foldWord, isAcronym } from './words-in.js';

/** What search knows of a language. All of it comes from the files of its folder; without a folder words stay as they are. */
export interface Language {
  readonly tag: string;
  stem(word: string): string;
  /** Parts of a compound, as written in it; empty when the word is none. */
  split(word: string): readonly string[];
  /** Equal for words that sound alike. */
  soundOf(word: string): string;
  /** Whether it is an everyday word of the language. */
  knows(word: string): boolean;
  /** Folded words that carry no topic. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words that only frame a question. */
  readonly questionWords: ReadonlySet<string>;
  readonly everyday: readonly EverydayPhrase[];
  readonly acronyms: readonly Acronym[];
  /** Whether it is written as an acronym: in capitals, or as the list has it (Woo). */
  isAcronym(word: string): boolean;
}

export function readLanguage(folder: string, tag: string): Language {
  const read = (name: string): string => readIfThere(join(folder, tag, name));
  const file = JSON.parse(read('language.json') || '{}') as LanguageFile;
  const list = openWordList(file);
  const phonetic = readRules(file.phonetic).map(({ pattern, replacement }) => ({
    pattern: new RegExp(pattern, 'gu'),
    replacement,
  }));
  const { compounds } = file;
  const acronyms = readAcronyms(read('acronyms.tsv'));
  const listedAcronyms = new Set(acronyms.map(({ acronym }) => acronym));
  const isWord = (text: string): boolean => list.has(text) || list.hasLemma(text);
  return {
    tag,
    stem: createStemmer(file, list),
    split: compounds ? (word) => compoundParts(word, compounds, isWord) : () => [],
    soundOf: (word) =>
      phonetic.reduce((text, { pattern, replacement }) => text.replace(pattern, replacement), foldWord(word)),
    knows: isWord,
    stopWords: new Set(readWordLines(read('stop-words.txt')).map(foldWord)),
    questionWords: new Set(readWordLines(read('question-words.txt')).map(foldWord)),
    everyday: readEverydayPhrases(read('everyday.tsv')),
    acronyms,
    isAcronym: (word) => isAcronym(word) || listedAcronyms.has(word),
  };
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

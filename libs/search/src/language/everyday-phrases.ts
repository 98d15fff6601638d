/** What people say and what a register writes instead. */
export interface EverydayPhrase {
  readonly phrase: string;
  readonly official: readonly string[];
}

/** An acronym and what it stands for. */
export interface Acronym {
  readonly acronym: string;
  readonly expansions: readonly string[];
  /** Its small letters are a word of the language too: only capitals mean the acronym. */
  readonly isWord: boolean;
}

/** Lines `everyday phrase<TAB>official phrase | official phrase`; `#` begins a comment. */
export function readEverydayPhrases(text: string): EverydayPhrase[] {
  return linesOf(text).map(([phrase = '', official = '']) => ({ phrase, official: alternatives(official) }));
}

/** Lines `ACRONYM<TAB>expansion | expansion<TAB>word`; the third column stands where small letters mean something else. */
export function readAcronyms(text: string): Acronym[] {
  return linesOf(text).map(([acronym = '', expansions = '', note]) => ({
    acronym,
    expansions: alternatives(expansions),
    isWord: note === 'word',
  }));
}

/** Words, one a line; `#` begins a comment. */
export function readWordLines(text: string): string[] {
  return linesOf(text).map(([word = '']) => word);
}

function linesOf(text: string): string[][] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t').map((column) => column.trim()));
}

function alternatives(column: string): string[] {
  return column
    .split('|')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

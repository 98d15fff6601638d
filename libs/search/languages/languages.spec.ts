import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((each) => each.isDirectory())
  .map(({ name }) => name);

/** The languages that are kept with care, and what denies in them. Others may have fewer files or lines. */
const DENYING: Record<string, readonly string[]> = {
  nl: ['niet', 'geen', 'nooit', 'niemand', 'zonder'],
  en: ['not', 'no', 'never', 'nobody', 'without'],
  es: ['no', 'nunca', 'nadie', 'sin'],
  ca: ['no', 'mai', 'ningu', 'sense'],
  fr: ['ne', 'pas', 'jamais', 'personne', 'sans'],
  de: ['nicht', 'kein', 'nie', 'niemand', 'ohne'],
  fi: ['ei', 'koskaan', 'kukaan', 'ilman'],
  sv: ['inte', 'aldrig', 'ingen', 'utan'],
};

const linesOf = (language: string, file: string): string[] => {
  const path = join(import.meta.dirname, language, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
};
const columnsOf = (language: string, file: string): string[][] =>
  linesOf(language, file).map((line) => line.split('\t'));

const fold = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');
const repeatedIn = (texts: string[]): string[] => texts.filter((text, at) => texts.indexOf(text) !== at);

describe('the words of a language', () => {
  it.each(Object.keys(DENYING))('are there for %s', (language) => {
    expect(linesOf(language, 'stop-words.txt').length).toBeGreaterThan(100);
    expect(linesOf(language, 'question-words.txt').length).toBeGreaterThan(50);
    expect(linesOf(language, 'everyday.tsv').length).toBeGreaterThan(60);
  });
});

describe.each(languages)('the words of %s', (language) => {
  const stopWords = linesOf(language, 'stop-words.txt');
  const questionWords = linesOf(language, 'question-words.txt');
  const everyday = columnsOf(language, 'everyday.tsv').map(([phrase = '', official = '', ...more]) => ({
    phrase,
    official: official.split(' | '),
    more,
  }));
  const isStopWord = new Set(stopWords.map(fold));
  const isQuestionWord = new Set(questionWords.map(fold));
  const topicOf = (phrase: string): string =>
    [...new Set(wordsIn(phrase).filter((word) => !isStopWord.has(word)))].sort().join(' ');

  it('are lower case, tidy and stand once where they carry no topic', () => {
    const both = [...stopWords, ...questionWords];
    expect(both.filter((word) => word !== tidy(word.toLowerCase()) || /\s/.test(word))).toEqual([]);
    expect(repeatedIn(both)).toEqual([]);
  });

  it('keep what denies, because it changes what is asked', () => {
    const denying = DENYING[language] ?? [];
    expect(denying.filter((word) => isStopWord.has(word) || isQuestionWord.has(word))).toEqual([]);
  });

  it('have an everyday side and official ones', () => {
    expect(everyday.filter(({ more }) => more.length > 0)).toEqual([]);
    expect(everyday.filter(({ phrase }) => phrase === '' || phrase !== tidy(phrase.toLowerCase()))).toEqual([]);
    expect(everyday.filter(({ official }) => official.some((text) => text === '' || text !== tidy(text)))).toEqual([]);
    expect(everyday.filter(({ official }) => repeatedIn(official.map(fold)).length > 0)).toEqual([]);
  });

  it('say each everyday thing once, in whatever order its words stand', () => {
    expect(repeatedIn(everyday.map(({ phrase }) => topicOf(phrase)))).toEqual([]);
  });

  it('are everyday phrases that a question can have after its framing is gone', () => {
    expect(everyday.filter(({ phrase }) => topicOf(phrase) === '')).toEqual([]);
    expect(
      everyday.filter(({ phrase }) =>
        topicOf(phrase)
          .split(' ')
          .some((word) => isQuestionWord.has(word)),
      ),
    ).toEqual([]);
  });

  it('lead one way, from everyday to official', () => {
    const official = new Map(everyday.map((line) => [fold(line.phrase), line.official.map(fold)]));
    const comesBack = (start: string): boolean => {
      const seen = new Set<string>();
      const ahead = [...(official.get(start) ?? [])];
      for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
        if (next === start) return true;
        if (!seen.has(next)) ahead.push(...(official.get(next) ?? []));
        seen.add(next);
      }
      return false;
    };
    expect([...official.keys()].filter(comesBack)).toEqual([]);
  });

  it('have acronyms of two to six letters, each once, and say which are words as well', () => {
    const acronyms = columnsOf(language, 'acronyms.tsv');
    expect(acronyms.filter(([acronym = '']) => !/^\p{Lu}{2,6}$/u.test(acronym.toUpperCase()))).toEqual([]);
    expect(acronyms.filter(([acronym = '']) => acronym === acronym.toLowerCase())).toEqual([]);
    expect(repeatedIn(acronyms.map(([acronym = '']) => acronym.toUpperCase()))).toEqual([]);
    expect(
      acronyms.filter(([, expansions = '']) => expansions.split(' | ').some((text) => text !== tidy(text))),
    ).toEqual([]);
    expect(acronyms.filter(([, expansions = '']) => expansions.split(' | ').includes(''))).toEqual([]);
    expect(
      acronyms.filter(([, , note, ...more]) => (note !== undefined && note !== 'word') || more.length > 0),
    ).toEqual([]);
    const inSmallLetters = acronyms.filter(
      ([acronym = '', , note]) => isStopWord.has(fold(acronym)) && note !== 'word',
    );
    expect(inSmallLetters).toEqual([]);
  });
});

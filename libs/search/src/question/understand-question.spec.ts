import { describe, expect, it } from '@jest/globals';
import { analysisSteps, TextAnalysis } from '../analysis/analyse-text.js';
import { Languages } from '../language/languages.js';
import { KnownWords } from '../learning/known-words.js';
import { aVocabulary } from '../learning/vocabulary.builder.js';
import type { Vocabulary } from '../learning/vocabulary.js';
import type { Question } from './question.js';
import { STEP_NAMES, type StepName } from './step-names.js';
import { understandQuestion } from './understand-question.js';

const languages = new Languages();
const analysis = new TextAnalysis(analysisSteps(undefined));
const dutch = aVocabulary({
  parkeren: 30,
  parker: 30,
  vergunning: 20,
  vergun: 20,
  WOZ: 9,
  woz0: 9,
  afvalinzamel: 8,
  kinderopvang: 4,
});
const english = aVocabulary({ parking: 40, park: 40, fraud: 12, benefit: 10, icy: 2 });

interface Circumstances {
  readonly page?: string;
  readonly steps?: readonly StepName[];
  readonly nl?: typeof dutch;
}

function understand(text: string, { page = 'nl', steps = STEP_NAMES, nl = dutch }: Circumstances = {}): Question {
  const known = new KnownWords(
    new Map([
      ['nl', nl],
      ['en', english],
    ]),
  );
  return understandQuestion({ text, languages: [page], steps }, { languages, analysis, known });
}
const firstTokens = ({ concepts }: Question): unknown[] =>
  concepts.map(({ alternatives }) => alternatives[0]?.tokens.join('+'));

describe('understanding a question', () => {
  it('leaves out words that carry no topic, unless nothing would be left', () => {
    expect(firstTokens(understand('Welke algoritmes gebruikt de gemeente voor een tegel?'))).toEqual(['tegel']);
    expect(understand('wat is dat').words.length).toBeGreaterThan(0);
  });

  it('corrects what nobody knows and nothing else', () => {
    expect(understand('vergunnnig').corrections).toEqual([{ typed: 'vergunnnig', word: 'vergunning' }]);
    expect(understand('appeltaart vergunning').corrections).toEqual([]);
    expect(understand('vergunnnig', { steps: STEP_NAMES.filter((step) => step !== 'spelling') }).corrections).toEqual(
      [],
    );
  });

  it('takes small letters for an acronym only where they are no word', () => {
    expect(understand('woz').words[0]).toMatchObject({ word: 'WOZ', isAcronym: true });
    expect(understand('ice', { page: 'en' }).words[0]).toMatchObject({ word: 'ice', isAcronym: false });
    expect(understand('ICE', { page: 'en' }).words[0]).toMatchObject({ word: 'ICE', isAcronym: true });
    expect(understand('PARKING FRAUD', { page: 'en' }).words.some(({ isAcronym }) => isAcronym)).toBe(false);
  });

  it('takes it for another language than that of the page when its words say so', () => {
    expect(understand('benefit fraud', { page: 'nl' }).languages[0].language.tag).toBe('en');
    expect(understand('parkeren', { page: 'en' }).languages[0].language.tag).toBe('nl');
    expect(understand('xyzzy', { page: 'nl' }).languages[0].language.tag).toBe('nl');
  });

  it('joins two words that make one', () => {
    const ways = understand('kinder opvang').concepts.flatMap(({ alternatives }) => alternatives);
    expect(ways.some(({ kind, words }) => kind === 'compound' && words === 'kinderopvang')).toBe(true);
  });

  it('puts only those official words beside everyday ones that an entry has', () => {
    const everyday = (nl: Vocabulary): string[] =>
      understand('vuilnis', { nl }).concepts.flatMap(({ alternatives }) =>
        alternatives.filter(({ kind }) => kind === 'everyday').map(({ words }) => words),
      );
    expect(everyday(dutch)).toContain('afvalinzameling');
    expect(everyday(aVocabulary({ parker: 2 }))).toEqual([]);
  });

  it('copes with anything that can be typed', () => {
    for (const text of ['', '   ', '???', '🚗', 'a'.repeat(400), '"; DROP TABLE x --', 'ابحث عن مدرسة', 'ﬁ ŀ İ'])
      expect(() => understand(text)).not.toThrow();
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { analysisSteps, TextAnalysis } from '../analysis/analyse-text.js';
import { understandQuestion } from '../question/understand-question.js';
import { KnownWords } from '../learning/known-words.js';
import { aVocabulary } from '../learning/vocabulary.builder.js';
import { Languages } from './languages.js';

const languages = new Languages();

describe('a language', () => {
  it('gives all forms of a Dutch word one stem, participles too', () => {
    const { stem } = languages.of('nl');
    for (const forms of [
      ['parkeren', 'parkeert', 'parkeer', 'geparkeerd'],
      ['wegslepen', 'weggesleept'],
      ['huizen', 'huis'],
      ['brieven', 'brief'],
      ['scholen', 'school'],
    ])
      expect(new Set(forms.map(stem)).size).toBe(1);
    expect(stem('gezond')).not.toBe(stem('zonnen'));
  });

  it('splits compounds into words and leaves words alone', () => {
    const { split } = languages.of('nl-BE');
    expect(split('kinderopvangtoeslag')).toEqual(['kinder', 'opvang', 'toeslag']);
    expect(split('vergunningverlening')).toEqual(['vergunning', 'verlening']);
    expect(split('toezicht')).toEqual([]);
    expect(split('x'.repeat(500))).toEqual([]);
  });

  it('makes one sound of what is written differently', () => {
    const { soundOf } = languages.of('nl');
    expect(soundOf('beistand')).toBe(soundOf('bijstand'));
    expect(soundOf('sosiaal')).toBe(soundOf('sociaal'));
    expect(soundOf('bijstand')).not.toBe(soundOf('toestand'));
  });

  it.each(['nl', 'en', 'es', 'ca', 'fr', 'de', 'fi', 'sv', 'ar'])('stems %s by Snowball', (tag) => {
    const word =
      {
        nl: 'gemeenten',
        en: 'decisions',
        es: 'decisiones',
        ca: 'decisions',
        fr: 'décisions',
        de: 'Entscheidungen',
        fi: 'päätöksistä',
        sv: 'besluten',
        ar: 'القرارات',
      }[tag] ?? '';
    expect(languages.of(tag).stem(word)).not.toBe(word.toLowerCase());
  });

  it('without a folder leaves words as they are', () => {
    const unknown = languages.of('xx');
    expect(unknown.stem('Zoogdieren')).toBe('zoogdieren');
    expect(unknown.split('zoogdieren')).toEqual([]);
    expect(languages.of('../../etc').tag).toBe('und');
  });
});

describe('a new language', () => {
  const folder = mkdtempSync(join(tmpdir(), 'languages-'));

  beforeAll(() => {
    mkdirSync(join(folder, 'qa'));
    const write = (name: string, text: string): void => {
      writeFileSync(join(folder, 'qa', name), text);
    };
    write(
      'language.json',
      JSON.stringify({
        afterStem: [['en$', '']],
        phonetic: [['v', 'f']],
        compounds: { shortest: 3, links: [], notParts: [] },
      }),
    );
    write('stop-words.txt', 'de\n');
    write('question-words.txt', '# framing\nhva\n');
    write('everyday.tsv', 'grut\tavfall | renovasjon\n');
    write('acronyms.tsv', 'QZ\tkvalsett\n');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('is only data: stems, sounds, stop words, everyday words and acronyms come from its files', () => {
    const made = new Languages(folder);
    const known = new KnownWords(new Map([['qa', aVocabulary({ avfall: 4, kvalsett: 2, veien: 3 })]]));
    const tools = { languages: made, analysis: new TextAnalysis(analysisSteps(undefined)), known };
    const { concepts, corrections } = understandQuestion(
      { text: 'hva de grut feien QZ', languages: ['qa'], steps: undefined },
      tools,
    );
    expect(corrections).toEqual([{ typed: 'feien', word: 'veien' }]);
    const ways = concepts.map(({ alternatives }) => alternatives.map(({ words }) => words));
    expect(ways).toEqual([['grut', 'avfall'], ['veien'], ['QZ', 'kvalsett']]);
    expect(concepts[1]?.alternatives[0]?.tokens).toEqual(['vei']);
  });
});

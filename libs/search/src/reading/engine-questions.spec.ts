import { describe, expect, it } from '@jest/globals';
import { analysisSteps, TextAnalysis } from '../analysis/analyse-text.js';
import { Languages } from '../language/languages.js';
import { KnownWords } from '../learning/known-words.js';
import { aVocabulary } from '../learning/vocabulary.builder.js';
import { understandQuestion } from '../question/understand-question.js';
import { engineQuestions, partialQuestions } from './engine-questions.js';

const languages = new Languages();
const analysis = new TextAnalysis(analysisSteps(undefined));
const known = new KnownWords(
  new Map([['nl', aVocabulary({ afvalinzamel: 9, boom: 4, bom: 4, tegel: 20, parker: 30, boet: 6, vergun: 12 })]]),
);
const ask = (text: string) =>
  understandQuestion({ text, languages: ['nl'], steps: undefined }, { languages, analysis, known });

describe('questions to the engine', () => {
  it('use what the register has in place of what nobody has', () => {
    expect(engineQuestions(ask('vuilnis'))[0]).toBe('afvalinzamel');
    expect(engineQuestions(ask('parkeerboete'))[0]).toBe('parker boet');
  });

  it('never have more words than the engine reads', () => {
    const long = engineQuestions(
      ask('parkeren boete vergunning een twee drie vier vijf zes zeven acht negen tien elf'),
    );
    for (const words of long) expect(words.split(' ').length).toBeLessThanOrEqual(10);
  });

  it('leave out the rarest word in turn', () => {
    expect(partialQuestions(ask('vergunning tegel boom'))).toEqual(['vergun tegel', 'tegel']);
  });
});

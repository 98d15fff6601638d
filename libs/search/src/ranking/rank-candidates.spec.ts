import { describe, expect, it } from '@jest/globals';
import { analysisSteps, TextAnalysis } from '../analysis/analyse-text.js';
import { Languages } from '../language/languages.js';
import { KnownWords } from '../learning/known-words.js';
import { aVocabulary } from '../learning/vocabulary.builder.js';
import { understandQuestion } from '../question/understand-question.js';
import { keepAnswers } from './keep-answers.js';
import { rankCandidates, type Candidate } from './rank-candidates.js';

const languages = new Languages();
const analysis = new TextAnalysis(analysisSteps(undefined));
const known = new KnownWords(new Map([['en', aVocabulary({ wast: 20, rout: 40, roster: 10, council: 180 })]]));

const ask = (text: string) =>
  understandQuestion({ text, languages: ['en'], steps: undefined }, { languages, analysis, known });
const entry = (id: string, fields: Partial<Candidate>): Candidate => ({
  id,
  group: id,
  title: '',
  topic: '',
  body: '',
  rest: '',
  ...fields,
});
const ids = (text: string, candidates: Candidate[]): string[] =>
  rankCandidates(ask(text), candidates, null).map(({ candidate: { id } }) => id);

describe('ranking', () => {
  it('puts an entry about a topic before one that names it in passing', () => {
    const passing = entry('passing', { title: 'roster', topic: 'council', rest: 'wast' });
    const about = entry('about', { title: 'wast rout', topic: 'wast' });
    const purpose = entry('purpose', { title: 'council', topic: 'wast' });
    expect(ids('waste', [passing, purpose, about])).toEqual(['about', 'purpose', 'passing']);
  });

  it('counts rare words for more than frequent ones', () => {
    const common = entry('common', { title: 'council' });
    const rare = entry('rare', { title: 'roster' });
    expect(ids('council roster', [common, rare])).toEqual(['rare', 'common']);
  });

  it('puts an entry with everything before one with a part of it', () => {
    const part = entry('part', { title: 'wast', topic: 'wast' });
    const whole = entry('whole', { topic: 'wast rout' });
    expect(ids('waste route', [part, whole])).toEqual(['whole', 'part']);
  });
});

describe('keeping answers', () => {
  const answer = (text: string, candidates: Candidate[]) =>
    keepAnswers(rankCandidates(ask(text), candidates, null), null);

  it('gives nothing when an entry has only a frequent word of the question', () => {
    expect(answer('council elephants', [entry('a', { rest: 'council' })])).toEqual({ ranked: [], coverage: 'none' });
  });

  it('says whether an entry has everything', () => {
    expect(answer('waste route', [entry('a', { title: 'wast rout' })]).coverage).toBe('all');
    expect(answer('waste elephants', [entry('a', { title: 'wast', topic: 'wast' })]).coverage).toBe('some');
  });
});

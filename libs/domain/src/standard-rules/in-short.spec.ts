import { describe, expect, it } from '@jest/globals';
import { currentStandard } from '#standard';
import { shortAnswersOf, SHORT_QUESTIONS, type ShortAnswer } from './in-short.js';

const answerTo = (question: string, data: object): ShortAnswer | undefined =>
  shortAnswersOf({ ...data }).find((answer) => answer.question === question);

describe('shortAnswersOf', () => {
  it('leaves a question open that no answer speaks about', () => {
    expect(shortAnswersOf({})).toEqual(SHORT_QUESTIONS.map((question) => ({ question, kind: 'open' })));
  });

  it('prefers what the organisation wrote, question by question', () => {
    const text = { nl: { text: 'Alleen als u parkeert.', status: 'person' } };
    const data = { inShort: { concernsMe: text }, affectedGroups: ['tenants'], automationLevel: 'full' };
    expect(answerTo('concernsMe', data)).toEqual({ question: 'concernsMe', kind: 'written', text });
    expect(answerTo('personDecides', data)).toMatchObject({
      kind: 'derived',
      words: { en: expect.stringMatching(/^No\./) },
    });
  });

  it('speaks English and Dutch, and hands over the codes for every other language', () => {
    expect(answerTo('concernsMe', { affectedGroups: ['tenants', 'parents'] })).toEqual({
      question: 'concernsMe',
      kind: 'derived',
      words: {
        en: 'It may, if this is you: Tenants, Parents and carers of children.',
        nl: 'Misschien, als dit over u gaat: Huurders, Ouders en verzorgers.',
      },
      from: { affectedGroups: ['tenants', 'parents'] },
    });
  });

  it('takes numbers from inside answers', () => {
    expect(answerTo('ifIDisagree', { objection: { deadlineDays: 42 } })).toMatchObject({
      words: { en: 'You can object within 42 days.' },
    });
  });

  it('stays within 200 characters and says that more is meant', () => {
    const groups = currentStandard()
      .vocabularies.get('affected-group')!
      .codes.map(({ code }) => code);
    const answer = answerTo('concernsMe', {
      affectedGroups: groups.filter((code) => !/^(no-people|all-residents)$/.test(code)),
    });
    const words = answer?.kind === 'derived' ? answer.words : {};
    expect(Object.values(words).every((text) => text.length <= 200)).toBe(true);
    expect(words['nl']).toMatch(/ en meer\.$/);
  });

  it('has an answer for every level of automation', () => {
    for (const { code } of currentStandard().vocabularies.get('automation-level')!.codes)
      expect(answerTo('personDecides', { automationLevel: code })?.kind).toBe('derived');
  });
});

import { describe, expect, it } from '@jest/globals';
import { loadSample } from '#sample';
import { loadSets } from '../judging/load-sets.js';
import { KINDS } from '../judging/question.js';

const sets = loadSets();
const questions = sets.flatMap((set) => set.questions);
const judgments = sets.flatMap((set) => set.judgments);

describe('the questions that measure finding', () => {
  it('are enough, of every kind, and in no set twice', () => {
    expect(questions.length).toBeGreaterThanOrEqual(130);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(new Set(questions.map(({ language, text }) => `${language} ${text.toLowerCase()}`)).size).toBe(
      questions.length,
    );
    for (const { questions: own } of sets) expect(new Set(own.map(({ kind }) => kind))).toEqual(new Set<string>(KINDS));
  });

  it('are kept aside by a third in every kind', () => {
    const [, aside] = sets;
    for (const kind of KINDS) {
      const all = questions.filter((question) => question.kind === kind).length;
      const kept = aside!.questions.filter((question) => question.kind === kind).length;
      expect(Math.abs(kept - all / 3)).toBeLessThanOrEqual(2);
    }
  });

  it('are judged, except where nothing answers them', () => {
    for (const set of sets) {
      const answered = new Set(set.judgments.filter(({ grade }) => grade > 0).map(({ question }) => question));
      for (const { id, kind } of set.questions) expect([id, answered.has(id)]).toEqual([id, kind !== 'unanswerable']);
    }
  });

  it('have judgments of their own set only, each once', () => {
    for (const set of sets) {
      const ids = new Set(set.questions.map(({ id }) => id));
      for (const { question } of set.judgments) expect(ids).toContain(question);
    }
    const keys = judgments.map(({ question, key }) => `${question} ${JSON.stringify(key)}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('name records of the sample that can be found', () => {
    const standing = loadSample().flatMap(({ slug, records }) =>
      records.filter(({ withdrawn }) => withdrawn === undefined).map(({ sourceKey }) => `${slug}/${sourceKey}`),
    );
    const cities = new Set(loadSample().map(({ slug }) => slug));
    for (const { key } of judgments)
      if (key.by === 'record' && cities.has(key.register))
        expect(standing).toContain(`${key.register}/${key.sourceKey}`);
  });
});

import { describe, expect, it } from '@jest/globals';
import { gradeRecords, type JudgeableRecord } from './grade-records.js';
import type { Judgment, Question } from './question.js';
import { readJudgments, readQuestions } from './read-tables.js';

const QUESTION: Question = { id: 'q', language: 'nl', text: 'zivver', kind: 'product', registers: ['nl'] };

function record(sourceKey: string, title: string, register = 'nl'): JudgeableRecord {
  return { id: `${register}:${sourceKey}`, register, sourceKey, titles: [title], product: title };
}

describe('grading records by judgments', () => {
  const records = [record('1', 'Zivver'), record('2', 'ZIVVER '), record('3', 'Zivver beveiligd mailen')];
  const judged = (...rows: [0 | 1 | 2, Judgment['key']][]) =>
    gradeRecords(
      QUESTION,
      rows.map(([grade, key]) => ({ question: 'q', grade, key })),
      [...records, record('4', 'Zivver', 'us')],
    );

  it('knows a record by its register and the number of its source', () => {
    expect([...judged([2, { by: 'record', register: 'nl', sourceKey: '3' }])]).toEqual([['nl:3', 2]]);
  });

  it('knows several by their title, within the registers of the question', () => {
    expect([...judged([2, { by: 'title', title: 'zivver' }]).keys()]).toEqual(['nl:1', 'nl:2']);
    expect([...judged([1, { by: 'part-of-title', part: 'zivver' }]).keys()]).toEqual(['nl:1', 'nl:2', 'nl:3']);
  });

  it('lets the more exact key count, even to take a record out', () => {
    const grades = judged(
      [2, { by: 'part-of-title', part: 'zivver' }],
      [1, { by: 'title', title: 'zivver' }],
      [0, { by: 'record', register: 'nl', sourceKey: '2' }],
    );
    expect([...grades]).toEqual([
      ['nl:1', 1],
      ['nl:3', 2],
    ]);
  });

  it('lets the higher grade count among equals', () => {
    const grades = judged(
      [1, { by: 'part-of-title', part: 'mailen' }],
      [2, { by: 'part-of-title', part: 'beveiligd' }],
    );
    expect([...grades]).toEqual([['nl:3', 2]]);
  });

  it('refuses a judgment that fits nothing', () => {
    expect(() => judged([2, { by: 'record', register: 'us', sourceKey: '4' }])).toThrow('q: no record fits');
  });
});

describe('reading the tables', () => {
  it('reads questions and judgments', () => {
    expect(readQuestions('id\tlanguage\ttext\tkind\tregisters\nq\tnl\tzivver\tproduct\tnl\n')).toEqual([QUESTION]);
    const text = 'question\tgrade\tkey\nq\t2\tus/dhs/DHS-1\nq\t1\ttitle=a b\nq\t0\ttitle~b\n';
    expect(readJudgments(text).map(({ grade, key }) => [grade, key])).toEqual([
      [2, { by: 'record', register: 'us', sourceKey: 'dhs/DHS-1' }],
      [1, { by: 'title', title: 'a b' }],
      [0, { by: 'part-of-title', part: 'b' }],
    ]);
  });

  it('names the line that it cannot read', () => {
    const questions = 'id\tlanguage\ttext\tkind\tregisters\n';
    expect(() => readQuestions(`${questions}q\tnl\tzivver\tproduct\n`)).toThrow('line 2: needs 5 columns');
    expect(() => readQuestions(`${questions}q\tnl\tzivver\tgadget\tnl\n`)).toThrow('line 2: there is no kind');
    expect(() => readQuestions('q\tnl')).toThrow('line 1: the columns must be');
    expect(() => readJudgments('question\tgrade\tkey\nq\t3\tnl/1\n')).toThrow('line 2: "3" is no grade');
    expect(() => readJudgments('question\tgrade\tkey\nq\t2\tnl\n')).toThrow('line 2: "nl" names no record');
  });
});

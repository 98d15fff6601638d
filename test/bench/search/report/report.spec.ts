import { describe, expect, it } from '@jest/globals';
import type { JudgeableRecord } from '../judging/grade-records.js';
import type { Question } from '../judging/question.js';
import { measureMethod, type JudgedQuestion, type Measured } from '../measure-method.js';
import type { Method } from '../methods/method.js';
import { figuresOf } from './figures.js';
import { poolOf } from './pool.js';
import { summarise } from './summarise.js';
import { kindTable, methodTable } from './tables.js';

const records = new Map(
  ['a', 'b', 'c'].map((id): [string, JudgeableRecord] => [
    id,
    { id, register: 'nl', sourceKey: `key-${id}`, titles: [`Title ${id}`], product: id === 'c' ? 'c' : 'ab' },
  ]),
);

function judged(id: string, kind: Question['kind'], grades: Record<string, number>): JudgedQuestion {
  const question = { id, language: 'nl', text: id, kind, registers: ['nl'] };
  return { question, grades: new Map(Object.entries(grades)) };
}

const questions = [judged('q1', 'plain', { a: 2, b: 1 }), judged('q2', 'unanswerable', {})];

/** Finds the same for every question, and when grouped the first of it only. */
function finding(name: string, ids: readonly string[], more: { against?: string; isWarned?: boolean } = {}): Method {
  const { isWarned = false, ...method } = more;
  return {
    name,
    ...method,
    find: (_, grouping) => Promise.resolve({ ids: grouping === 'none' ? ids : ids.slice(0, 1), isWarned }),
  };
}

async function measured(...methods: readonly Method[]): Promise<Measured[]> {
  const all: Measured[] = [];
  for (const method of methods) all.push(await measureMethod(method, questions, records, all));
  return all;
}

describe('what is told of the methods', () => {
  it('scores what can be answered apart from what cannot', async () => {
    const [all, none, warned] = await measured(
      finding('all', ['c', 'a', 'b']),
      finding('none', []),
      finding('warned', ['a'], { isWarned: true }),
    );
    expect(summarise(all!.scores)).toMatchObject({
      answerable: 1,
      recall: 1,
      firstGood: 0,
      anyGood: 1,
      empty: 0,
      unanswerable: 1,
      rightlyEmpty: 0,
      rightlyWarned: 0,
      products: 1,
      productsGrouped: 0,
    });
    // 2/log2(3) + 1/log2(4) against 2 + 1/log2(3).
    expect(summarise(all!.scores).ndcg).toBeCloseTo(0.66967, 4);
    expect(summarise(none!.scores)).toMatchObject({ ndcg: 0, empty: 1, rightlyEmpty: 1, rightlyWarned: 1 });
    expect(summarise(warned!.scores)).toMatchObject({ rightlyEmpty: 0, rightlyWarned: 1 });
  });

  it('compares with the row above, or with the method that is named', async () => {
    const all = await measured(
      finding('bad', ['c']),
      finding('good', ['a', 'b']),
      finding('worse', ['b'], { against: 'bad' }),
    );
    const lines = methodTable(all, () => true).split('\n');
    expect(lines[3]).toMatch(/^\| good +\| 1\.00 \| \+1\.00 /);
    // 1 against 2.63 of the best page is .38, and "bad" has 0.
    expect(lines[4]).toMatch(/^\| worse +\| \.38 +\| \+\.38 /);
    expect(kindTable(all).split('\n')[0]).toMatch(/nDCG +\| plain .*\| nl /);
  });

  it('tells single questions of the tuning set only', async () => {
    const all = await measured(finding('all', ['a']));
    expect(JSON.stringify(figuresOf('tuning', all, records))).toContain('"page":["nl/key-a"]');
    expect(JSON.stringify(figuresOf('kept-aside', all, records))).not.toMatch(/key-a|q1/);
  });

  it('lists for judges what was found and has no grade', async () => {
    const all = await measured(finding('one', ['a', 'c']), finding('other', ['c']));
    expect(poolOf(all, questions.slice(0, 1), records)).toBe('question\ttext\tkey\ttitle\nq1\tq1\tnl/key-c\tTitle c\n');
  });
});

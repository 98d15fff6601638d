import { describe, expect, it } from '@jest/globals';
import { readBatch } from './read-batch.js';

describe('reading a list of questions', () => {
  it('takes the columns in their order, the last two left out at will', () => {
    const { questions, refused } = readBatch('q1\tnl\tparkeren\nq2\ten\tbins\tpoortstad\tyes\n\n');
    expect(refused).toEqual([]);
    expect(questions).toEqual([
      { line: 1, id: 'q1', language: 'nl', text: 'parkeren', city: null, registers: [], grouping: 'none' },
      { line: 2, id: 'q2', language: 'en', text: 'bins', city: 'poortstad', registers: [], grouping: 'product' },
    ]);
  });

  it('takes them as a first line names them, and passes over what it does not know', () => {
    const { questions } = readBatch('id\tkind\ttext\tlanguage\tregisters\r\nq1\tplain\tparkeren\tnl\tnl,nl-bulk\r\n');
    expect(questions).toEqual([
      {
        line: 2,
        id: 'q1',
        language: 'nl',
        text: 'parkeren',
        city: null,
        registers: ['nl', 'nl-bulk'],
        grouping: 'none',
      },
    ]);
  });

  it('tells line and expectation of each bad line, and reads on', () => {
    const { questions, refused } = readBatch(
      [
        'q1;nl;parkeren',
        'q2\tnl\tparkeren',
        'q3\tDutch language\tparkeren',
        'q4\tnl\t ',
        '\tnl\tparkeren',
        'q5\tnl\tparkeren\t\tmaybe',
        'q6\tnl\ta\tb\tno\te\tf',
        'q2\ten\tagain',
        'q7\ten\tbins',
      ].join('\n'),
    );
    expect(questions.map(({ id }) => id)).toEqual(['q2', 'q7']);
    expect(refused).toEqual([
      { line: 1, reason: expect.stringContaining('1 of at least 3 columns; expected id, language, text, city') },
      { line: 3, reason: expect.stringContaining('"Dutch language" is no language tag such as nl or en') },
      { line: 4, reason: expect.stringContaining('has no text') },
      { line: 5, reason: expect.stringContaining('has no id') },
      { line: 6, reason: 'grouped is "maybe"; expected yes, no or nothing' },
      { line: 7, reason: expect.stringContaining('has 7 columns, more than 5') },
      { line: 8, reason: 'repeats the id q2 of line 2' },
    ]);
  });

  it('refuses a first line that leaves out a needed column', () => {
    expect(readBatch('id\ttext\nq1\tparkeren').refused).toEqual([{ line: 1, reason: 'names no column language' }]);
  });

  it('minds no byte order mark', () => {
    expect(readBatch('\uFEFFid\tlanguage\ttext\nq1\tnl\tparkeren').questions).toHaveLength(1);
  });
});

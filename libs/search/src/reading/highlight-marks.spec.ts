import { describe, expect, it } from '@jest/globals';
import { MATCH_END, MATCH_START, splitMarked, withoutMarks } from './highlight-marks.js';

describe('marked texts', () => {
  it('become parts that joined give the text again', () => {
    const marked = `A ${MATCH_START}scan${MATCH_END} car, a ${MATCH_START}scan${MATCH_END}`;
    expect(splitMarked(marked)).toEqual([
      { text: 'A ', isMatch: false },
      { text: 'scan', isMatch: true },
      { text: ' car, a ', isMatch: false },
      { text: 'scan', isMatch: true },
    ]);
  });

  it('are nothing when nothing matches', () => {
    expect(splitMarked('A scan car')).toBeNull();
  });

  it('cannot be forged by a text that holds the marks itself', () => {
    expect(withoutMarks(`a${MATCH_START}b${MATCH_END}c`)).toBe('abc');
  });
});

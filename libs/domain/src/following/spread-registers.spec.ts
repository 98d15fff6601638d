import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SPREAD_BLOCK, spreadBlocks, spreadRegisters } from './spread-registers.js';

const registerOf = (hit: string): string => hit.charAt(0);
const hits = (spec: string): string[] => [...spec].map((register, i) => `${register}${i}`);
const order = (spec: string): string => spreadRegisters(hits(spec), registerOf).map(registerOf).join('');

describe('results of several registers', () => {
  it('are not crowded by one of them', () => {
    expect(order('nnnnnnnnnnabc')).toBe('nnnnabcnnnnnn');
    expect(order('nnnnnnnnnnnnnnnnaaaaaaaabb').slice(0, 10)).toBe('nnnnaaaabb');
  });

  it('stay as they are where there is nothing to share, or nobody to share with', () => {
    expect(order('abcabcabc')).toBe('abcabcabc');
    expect(order('nnnnnnnnnnnn')).toBe('nnnnnnnnnnnn');
  });

  it('are all there, once, block by block', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'n'), { maxLength: 150 }), (registers) => {
        const given = hits(registers.join(''));
        const spread = spreadBlocks(given, registerOf);
        expect([...spread].sort()).toEqual([...given].sort());
        // A page from the middle is the same as in the whole list.
        const second = given.slice(SPREAD_BLOCK, 2 * SPREAD_BLOCK);
        expect(spreadBlocks(second, registerOf)).toEqual(spread.slice(SPREAD_BLOCK, 2 * SPREAD_BLOCK));
      }),
    );
  });
});

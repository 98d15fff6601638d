import { describe, expect, it } from '@jest/globals';
import { completenessOf } from './completeness.js';

const name = { en: { text: 'Name', status: 'person' } };
const product = (data: object) => completenessOf('product', { ...data });

describe('completenessOf', () => {
  it('weighs what is needed and what is wanted the same', () => {
    const nothing = product({});
    expect(nothing.score).toBe(0);
    expect(nothing.missing.needed).toEqual(['name']);
    // name of name, description and supplier
    expect(product({ name }).score).toBe(33);
    expect(product({ name, description: name, supplier: { name } }).score).toBe(100);
  });

  it('takes an honest reason for an answer, half of one if it is not known, and nothing if it was not asked', () => {
    const scoreWith = (reason: object) => product({ name, unanswered: { description: reason } }).score;
    expect(scoreWith({ kind: 'not-applicable', because: name })).toBe(66);
    expect(scoreWith({ kind: 'withheld', ground: name })).toBe(66);
    expect(scoreWith({ kind: 'not-known' })).toBe(50);
    expect(scoreWith({ kind: 'not-asked' })).toBe(33);
    expect(scoreWith({ kind: 'never-heard-of' })).toBe(33);
  });

  it('lists gaps by level and reasons by field', () => {
    const { missing, unanswered } = product({
      unanswered: { name: { kind: 'not-asked' }, supplier: { kind: 'not-known' } },
    });
    expect(missing.needed).toEqual(['name']);
    expect(missing.should).toEqual(['description']);
    expect(missing.optional).toContain('url');
    expect(unanswered).toEqual(['name', 'supplier']);
  });

  it('asks only what the other answers make necessary', () => {
    const needed = (data: object) => completenessOf('algorithm', { ...data }).missing.needed;
    expect(needed({})).not.toContain('retention');
    expect(needed({ usesPersonalData: 'yes' })).not.toContain('retention');
    expect(needed({ usesPersonalData: 'yes', status: 'in-use' })).toContain('retention');
    expect(needed({ status: 'retired' })).toContain('endDate');
  });

  it('counts an answer without any of the parts that could do as half of one', () => {
    const decidedBy = name;
    const half = completenessOf('algorithm', {
      objection: { decidedBy },
      affectedGroups: ['tenants'],
      decisionEffect: 'legal',
    });
    expect(half.missing.needed).toContain('objection');
    const whole = completenessOf('algorithm', {
      objection: { decidedBy, how: name },
      affectedGroups: ['tenants'],
      decisionEffect: 'legal',
    });
    expect(whole.missing.needed).not.toContain('objection');
    expect(half.score).toBeLessThan(whole.score);
  });

  it('counts an answer without a part that it needs as half of one', () => {
    const whole = completenessOf('supplier', { name, identifiers: [{ id: 'a', scheme: 'kvk', value: '1' }] });
    const half = completenessOf('supplier', { name, identifiers: [{ id: 'a', scheme: 'kvk' }] });
    expect(half.missing.should).toContain('identifiers.value');
    expect(half.score).toBeLessThan(whole.score);
  });
});

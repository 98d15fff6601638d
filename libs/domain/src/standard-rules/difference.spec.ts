import { describe, expect, it } from '@jest/globals';
import { differenceOf } from './difference.js';

const written = (text: string) => ({ text, status: 'person' });

describe('differenceOf', () => {
  it('sees no change in another order of members, codes or words', () => {
    const before = { a: { en: written('x'), nl: written('y') }, groups: ['tenants', 'parents'] };
    const after = { groups: ['parents', 'tenants'], a: { nl: written('y'), en: written('x') } };
    expect(differenceOf(before, after)).toEqual([]);
  });

  it('names what was added and removed as a whole', () => {
    const name = { en: written('x') };
    expect(differenceOf({}, { name })).toEqual([{ field: 'name', path: ['name'], kind: 'added', after: name }]);
    expect(differenceOf({ name }, {})).toEqual([{ field: 'name', path: ['name'], kind: 'removed', before: name }]);
  });

  it('compares texts language by language, status included', () => {
    const before = { name: { en: written('x'), nl: { text: 'y', status: 'machine' } } };
    const after = { name: { en: written('x'), nl: written('y'), ar: written('z') } };
    expect(differenceOf(before, after)).toEqual([
      { field: 'name', path: ['name', 'ar'], kind: 'added', after: written('z') },
      {
        field: 'name',
        path: ['name', 'nl'],
        kind: 'changed',
        before: { text: 'y', status: 'machine' },
        after: written('y'),
      },
    ]);
  });

  it('matches list items by id and looks inside them', () => {
    const before = {
      bases: [
        { id: 'a', title: { en: written('A') } },
        { id: 'b', article: '1' },
      ],
    };
    const after = {
      bases: [
        { id: 'b', article: '2' },
        { id: 'c', article: '3' },
      ],
    };
    expect(differenceOf(before, after)).toEqual([
      { field: 'bases', path: ['bases', 'a'], kind: 'removed', before: before.bases[0] },
      { field: 'bases', path: ['bases', 'b', 'article'], kind: 'changed', before: '1', after: '2' },
      { field: 'bases', path: ['bases', 'c'], kind: 'added', after: { id: 'c', article: '3' } },
    ]);
  });

  it('says when list items only changed places', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect(differenceOf({ steps: [a, b] }, { steps: [b, a] })).toEqual([
      { field: 'steps', path: ['steps'], kind: 'changed', before: ['a', 'b'], after: ['b', 'a'] },
    ]);
  });

  it('counts a reason for a gap to the field it is about', () => {
    const before = { goal: { en: written('x') }, unanswered: { 'contact.phone': { kind: 'not-known' } } };
    const after = { unanswered: { goal: { kind: 'withheld' }, 'contact.phone': { kind: 'not-asked' } } };
    expect(differenceOf(before, after).map(({ field, path, kind }) => [field, path.join('/'), kind])).toEqual([
      ['goal', 'goal', 'removed'],
      ['contact', 'unanswered/contact.phone', 'changed'],
      ['goal', 'unanswered/goal', 'added'],
    ]);
  });

  it('looks into objects and compares everything else as it is', () => {
    const before = { contact: { email: 'a@b.c', phone: '1' }, count: 1, codes: ['a'] };
    const after = { contact: { email: 'a@b.c', phone: '2' }, count: 2, codes: ['a', 'b'] };
    expect(differenceOf(before, after).map(({ path, kind }) => [path.join('/'), kind])).toEqual([
      ['codes', 'changed'],
      ['contact/phone', 'changed'],
      ['count', 'changed'],
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { validateData } from '#standard';
import { composeContent } from '#domain';
import { entryAt } from './entries.js';
import { PARTIES } from './parties.js';

const ENTRIES = Array.from({ length: 300 }, (_, i) => entryAt(i));

describe('the generator of the bench', () => {
  it('writes entries that the standard takes', () => {
    for (const { data } of ENTRIES) expect(validateData('algorithm', data)).toEqual([]);
    for (const { kind, data } of [PARTIES.organisations, PARTIES.products, PARTIES.suppliers].flat())
      expect(validateData(kind, data)).toEqual([]);
  });

  it('writes the same entry each time', () => {
    expect(entryAt(17)).toEqual(entryAt(17));
    expect(entryAt(17, 'marker').data['keywords']).toEqual(['marker']);
  });

  it('writes contents of the size of real ones, for part of them in two languages', () => {
    const sizes = ENTRIES.map(
      ({ uri, data }) => composeContent({ uri, kind: 'algorithm' }, data, '0'.repeat(32)).body.length,
    );
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    expect(mean).toBeGreaterThan(5_000);
    expect(mean).toBeLessThan(8_000);
    const inTwo = ENTRIES.filter(({ data }) => Object.keys(data['goal'] as object).length === 2).length;
    expect(inTwo / ENTRIES.length).toBeGreaterThan(0.3);
    expect(inTwo / ENTRIES.length).toBeLessThan(0.5);
  });
});

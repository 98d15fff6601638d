import { describe, expect, it } from '@jest/globals';
import { acronymToken, foldWord, isAcronym, wordsIn } from './words-in.js';

describe('words of a text', () => {
  it('are letters and digits, with their places', () => {
    expect(wordsIn('WOZ-waarde, 2026!')).toEqual([
      { text: 'WOZ', start: 0, end: 3 },
      { text: 'waarde', start: 4, end: 10 },
      { text: '2026', start: 12, end: 16 },
    ]);
  });

  it('lose endings and articles that an apostrophe holds', () => {
    expect(wordsIn("foto's city’s l'école").map(({ text }) => text)).toEqual(['foto', 'city', 'école']);
  });

  it('are compared without case and accents', () => {
    expect(foldWord('Caméra')).toBe('camera');
  });

  it('are acronyms in capitals, and then another token than the word', () => {
    expect(['WOZ', 'Woz', 'A', 'WOZ1'].map(isAcronym)).toEqual([true, false, false, false]);
    expect(acronymToken('ICE')).not.toBe(foldWord('ice'));
  });
});

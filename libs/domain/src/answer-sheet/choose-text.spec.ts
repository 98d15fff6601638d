import { describe, expect, it } from '@jest/globals';
import { chooseText } from './choose-text.js';

const text = {
  nl: { text: 'Parkeren', status: 'person' },
  'en-GB': { text: 'Parking', status: 'machine' },
  ar: { text: 'وقوف', status: 'machine-checked' },
} as const;

describe('choosing the language of a text', () => {
  it('takes the first wanted language that there is', () => {
    expect(chooseText(text, ['fr', 'ar', 'nl'], 'nl')).toEqual({
      language: 'ar',
      text: 'وقوف',
      status: 'machine-checked',
    });
  });

  it('takes a regional form of a wanted language and the general form of a wanted regional one', () => {
    expect(chooseText(text, ['en'], 'nl')?.text).toBe('Parking');
    expect(chooseText(text, ['nl-BE'], 'ar')?.text).toBe('Parkeren');
  });

  it('falls back to the language of the record, then to any', () => {
    expect(chooseText(text, ['fr'], 'nl')?.language).toBe('nl');
    expect(chooseText(text, undefined, 'de')?.language).toBe('nl');
    expect(chooseText({}, ['nl'], 'nl')).toBeNull();
  });

  it('does not take a property of every object for a language', () => {
    expect(chooseText({}, ['constructor', '__proto__', 'toString'], 'hasOwnProperty')).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { wordsOf } from './fold-words.js';
import { markWords } from './mark-words.js';

describe('marking words in a text', () => {
  it('ignores accents and case, and takes a word for its beginning', () => {
    expect(markWords('Vidéo: Caméra’s', wordsOf('CAMERA'))).toEqual([
      { text: 'Vidéo: ', isMatch: false },
      { text: 'Caméra', isMatch: true },
      { text: '’s', isMatch: false },
    ]);
  });

  it('gives nothing when no word matches', () => {
    expect(markWords('A scan car', wordsOf('tree'))).toBeNull();
  });
});

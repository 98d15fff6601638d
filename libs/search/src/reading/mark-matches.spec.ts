import { describe, expect, it } from '@jest/globals';
import { analysisSteps, TextAnalysis } from '../analysis/analyse-text.js';
import { Languages } from '../language/languages.js';
import { markMatches } from './mark-matches.js';

const tools = { language: new Languages().of('nl'), analysis: new TextAnalysis(analysisSteps(undefined)) };

describe('marking what matched', () => {
  it('marks a word in every form, and a compound for its part', () => {
    expect(markMatches('Wie parkeert betaalt parkeergeld.', new Set(['parker']), tools)).toEqual([
      { text: 'Wie ', isMatch: false },
      { text: 'parkeert', isMatch: true },
      { text: ' betaalt ', isMatch: false },
      { text: 'parkeergeld', isMatch: true },
      { text: '.', isMatch: false },
    ]);
  });

  it('loses nothing of a text', () => {
    const text = 'a <b>parkeren</b> \n\t “c”';
    expect(
      markMatches(text, new Set(['parker']), tools)
        ?.map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('gives nothing when nothing matches', () => {
    expect(markMatches('Een boom', new Set(['parker']), tools)).toBeNull();
  });
});

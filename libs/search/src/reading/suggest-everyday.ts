import type { Suggestion } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import { foldWord } from '../language/words-in.js';
import type { SpokenLanguage } from '../question/question.js';
import { spellingOf } from '../question/spelling-index.js';
import { beginsWithin } from './suggest-topics.js';

/** Fewer letters begin too many phrases. */
const FEWEST_LETTERS = 3;

/** Everyday phrases that begin so and for which the register has an official word, the shortest first. */
export function suggestEveryday(
  text: string,
  { language, vocabulary }: SpokenLanguage,
  analysis: TextAnalysis,
): Suggestion[] {
  const typed = foldWord(text.trim());
  if (typed.length < FEWEST_LETTERS) return [];
  const isHeld = (words: string): boolean =>
    analysis.wholeTokens(words, language).every((token) => vocabulary.tokens.has(token));
  return language.everyday
    .filter(({ phrase, official }) => beginsWithin(foldWord(phrase), typed) && official.some(isHeld))
    .map(({ phrase }): Suggestion => ({ kind: 'everyday', text: phrase, language: language.tag, recordId: null }))
    .sort((a, b) => a.text.length - b.text.length);
}

/** What was typed with its last word spelt as the register spells it; null when nothing is near. */
export function respell(text: string, spoken: SpokenLanguage): string | null {
  const words = text.trim().split(/\s+/);
  const corrected = words.map((word) => spellingOf(spoken).nearest(word.toLowerCase()) ?? word);
  return corrected.join(' ') === words.join(' ') ? null : corrected.join(' ');
}

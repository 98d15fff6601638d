import type { Language } from '../language/language.js';
import { foldWord, wordsIn } from '../language/words-in.js';

const MOST_WORDS = 6;

/** The words of a question that carry its topic, as they are counted: nothing with digits in it, which could be somebody's. */
export function topicWords(text: string, language: Language): string {
  return wordsIn(text)
    .map(({ text: word }) => word.toLowerCase())
    .filter((word) => /^\p{L}{2,30}$/u.test(word))
    .filter((word) => !language.stopWords.has(foldWord(word)) && !language.questionWords.has(foldWord(word)))
    .slice(0, MOST_WORDS)
    .join(' ');
}

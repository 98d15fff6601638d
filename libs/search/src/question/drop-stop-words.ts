import { foldWord } from '../language/words-in.js';
import type { Question } from './question.js';

/** Leaves out words that carry no topic or only frame the question, unless nothing would be left. */
export function dropStopWords(question: Question): Question {
  const [{ language }] = question.languages;
  const left = question.words.filter(
    ({ word, isAcronym }) =>
      isAcronym || !(language.stopWords.has(foldWord(word)) || language.questionWords.has(foldWord(word))),
  );
  if (left.length > 0) return { ...question, words: left };
  const framing = question.words.filter(({ word }) => !language.stopWords.has(foldWord(word)));
  return framing.length > 0 ? { ...question, words: framing } : question;
}

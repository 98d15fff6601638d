import { isAcronym } from '../language/words-in.js';
import type { Question, QuestionWord } from './question.js';

/**
 * Capitals make an acronym. Small letters mean one only where they are no word of the language and the register, or the
 * list of acronyms, knows the capitals: woz is WOZ, ice is not ICE. Somebody who types everything in capitals has
 * marked nothing.
 */
export function markAcronyms(question: Question): Question {
  const [{ language, vocabulary }] = question.languages;
  const shouted = question.words.length > 1 && question.words.every(({ typed }) => typed === typed.toUpperCase());
  const listed = new Map(language.acronyms.map((acronym) => [acronym.acronym.toUpperCase(), acronym]));

  const mark = (word: QuestionWord): QuestionWord => {
    const { typed } = word;
    const capitals = typed.toUpperCase();
    if (!isAcronym(capitals)) return word;
    const asAcronym = { ...word, word: capitals, isAcronym: true };
    const known = listed.has(capitals) || vocabulary.words.has(capitals);
    if (language.isAcronym(typed) && !shouted) return asAcronym;
    const small = typed.toLowerCase();
    const isWord = listed.get(capitals)?.isWord ?? (language.knows(small) || vocabulary.words.has(small));
    return known && !isWord && !language.stopWords.has(small) && !language.questionWords.has(small) ? asAcronym : word;
  };
  return { ...question, words: question.words.map(mark) };
}

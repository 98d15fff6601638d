import type { TextAnalysis } from '../analysis/analyse-text.js';
import { foldWord } from '../language/words-in.js';
import type { Question, QuestionWord, SpokenLanguage } from './question.js';
import { spellingOf } from './spelling-index.js';

/** Takes a word that nobody knows for the known word that is nearest by letters and by sound. */
export function correctSpelling(question: Question, analysis: TextAnalysis): Question {
  const { languages } = question;
  const corrections: { typed: string; word: string }[] = [];
  const words = question.words.map((word): QuestionWord => {
    if (word.isAcronym || languages.some((spoken) => isKnown(word.word, spoken, analysis))) return word;
    for (const spoken of languages) {
      const nearest = spellingOf(spoken).nearest(word.word);
      if (nearest === null) continue;
      // An everyday word that no entry has is spelt right all the same.
      if (nearest === word.word) return word;
      corrections.push({ typed: word.typed, word: nearest });
      return { ...word, word: nearest };
    }
    return word;
  });
  return corrections.length > 0 ? { ...question, words, corrections } : question;
}

/** Whether it is a word of the register, of the language, or a compound of such words. */
function isKnown(word: string, { language, vocabulary }: SpokenLanguage, analysis: TextAnalysis): boolean {
  const folded = foldWord(word);
  return (
    !/\p{L}{3}/u.test(word) ||
    language.stopWords.has(folded) ||
    language.questionWords.has(folded) ||
    vocabulary.words.has(word) ||
    vocabulary.tokens.has(analysis.tokenOf(word, language)) ||
    language.knows(word) ||
    language.split(word).length > 0
  );
}

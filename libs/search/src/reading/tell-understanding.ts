import type { Understanding, UnderstoodWord } from '#application';
import type { Question } from '../question/question.js';
import { tokenEntries } from '../question/token-weight.js';

/** More ways to say a word would be read by nobody. */
const MOST_WAYS = 3;
const KINDS = ['everyday', 'acronym', 'compound'] as const;

/** What is told to the reader: only what made a difference. */
export function tellUnderstanding(question: Question, coverage: Understanding['coverage']): Understanding {
  const { corrections } = question;
  return {
    corrections,
    searchedFor:
      corrections.length === 0
        ? null
        : corrections.reduce((text, { typed, word }) => text.replaceAll(typed, word), question.typed),
    words: question.concepts.flatMap((concept) => {
      const typed = concept.words.map((word) => word.typed).join(' ');
      return KINDS.flatMap((how): UnderstoodWord[] => {
        const ways = concept.alternatives
          .filter(({ kind, tokens }) => kind === how && tokens.every((token) => tokenEntries(token, question) > 0))
          .map(({ words }) => words);
        const as = [...new Set(ways)].slice(0, MOST_WAYS);
        return as.length > 0 ? [{ typed, as, how }] : [];
      });
    }),
    coverage,
  };
}

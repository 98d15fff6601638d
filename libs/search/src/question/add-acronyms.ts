import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Alternative, Question } from './question.js';

const WEIGHT = 0.9;

/** Puts beside an acronym what it stands for, and the acronym beside its words. */
export function addAcronyms(question: Question, analysis: TextAnalysis): Question {
  const [{ language, vocabulary }] = question.languages;
  const expansions = new Map(language.acronyms.map(({ acronym, expansions: all }) => [acronym.toUpperCase(), all]));
  return {
    ...question,
    concepts: question.concepts.map((concept) => {
      const [word] = concept.words;
      if (!word?.isAcronym || concept.words.length > 1) return concept;
      const added = (expansions.get(word.word) ?? []).map((words): Alternative => ({
        kind: 'acronym',
        tokens: analysis.wholeTokens(words, language),
        words,
        weight: WEIGHT,
      }));
      const known = added.filter(
        ({ tokens }) => tokens.length > 0 && tokens.every((token) => vocabulary.tokens.has(token)),
      );
      return { ...concept, alternatives: [...concept.alternatives, ...known] };
    }),
  };
}

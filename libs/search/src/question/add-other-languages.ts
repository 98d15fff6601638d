import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Alternative, Concept, Question } from './question.js';

const WEIGHT = 0.8;

/** Looks for a word as the register's other languages have it, so that no hit in another language is lost. */
export function addOtherLanguages(question: Question, analysis: TextAnalysis): Question {
  const [, ...others] = question.languages;
  const added = (concept: Concept): Alternative[] => {
    const [word] = concept.words;
    if (!word || concept.words.length > 1 || word.isAcronym) return [];
    const tokens = others
      .map(({ language, vocabulary }) => ({ token: analysis.tokenOf(word.word, language), vocabulary }))
      .filter(({ token, vocabulary }) => vocabulary.tokens.has(token))
      .map(({ token }) => token)
      .filter(
        (token) =>
          !concept.alternatives.some(({ tokens: [first], ...rest }) => rest.kind === 'typed' && first === token),
      );
    return [...new Set(tokens)].map((token) => ({
      kind: 'language',
      tokens: [token],
      words: word.word,
      weight: WEIGHT,
    }));
  };
  return {
    ...question,
    concepts: question.concepts.map((concept) => ({
      ...concept,
      alternatives: [...concept.alternatives, ...added(concept)],
    })),
  };
}

import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Alternative, Concept, Question } from './question.js';

const IN_PARTS = 0.9;
const JOINED = 0.9;

/** Puts the parts beside a compound, and the compound beside two words that make one. */
export function addCompounds(question: Question, analysis: TextAnalysis): Question {
  const [{ language, vocabulary }] = question.languages;
  const single = (concept: Concept | undefined): string | null => {
    const [word] = concept?.words ?? [];
    return word && concept?.words.length === 1 && !word.isAcronym ? word.word : null;
  };

  const inParts = (concept: Concept): Alternative[] => {
    const word = single(concept);
    const tokens = word === null ? [] : analysis.partsOf(word, language);
    return word !== null && tokens.length > 1
      ? [{ kind: 'compound', tokens, words: language.split(word.toLowerCase()).join(' + '), weight: IN_PARTS }]
      : [];
  };

  const joined = (first: Concept | undefined, second: Concept | undefined): Alternative[] => {
    if (first?.words.length !== 1 || second?.words.length !== 1) return [];
    const words = [...first.words, ...second.words].map(({ word }) => word.toLowerCase()).join('');
    const token = analysis.tokenOf(words, language);
    return vocabulary.words.has(words) && vocabulary.tokens.has(token)
      ? [{ kind: 'compound', tokens: [token], words, weight: JOINED }]
      : [];
  };

  const { concepts } = question;
  return {
    ...question,
    concepts: concepts.map((concept, i) => ({
      ...concept,
      alternatives: [
        ...concept.alternatives,
        ...inParts(concept),
        ...joined(concept, concepts[i + 1]),
        ...joined(concepts[i - 1], concept),
      ],
    })),
  };
}

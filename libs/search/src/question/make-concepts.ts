import type { TextAnalysis } from '../analysis/analyse-text.js';
import { acronymToken } from '../language/words-in.js';
import type { Concept, Question } from './question.js';

/** Nobody asks for more things at once, and each costs time. */
const MOST_CONCEPTS = 12;

/** Each word by itself is one thing that is asked for; steps after this one put words together and add to them. */
export function makeConcepts(question: Question, analysis: TextAnalysis): Question {
  const [{ language }] = question.languages;
  const concepts = new Map<string, Concept>();
  for (const word of question.words) {
    const token = word.isAcronym ? acronymToken(word.word) : analysis.tokenOf(word.word, language);
    if (concepts.has(token)) continue;
    concepts.set(token, {
      words: [word],
      alternatives: [{ kind: 'typed', tokens: [token], words: word.word, weight: 1 }],
    });
  }
  return { ...question, concepts: [...concepts.values()].slice(0, MOST_CONCEPTS) };
}

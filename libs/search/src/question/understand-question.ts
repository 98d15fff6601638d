import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Languages } from '../language/languages.js';
import { wordsIn } from '../language/words-in.js';
import type { KnownWords } from '../learning/known-words.js';
import { addAcronyms } from './add-acronyms.js';
import { addCompounds } from './add-compounds.js';
import { addEveryday } from './add-everyday.js';
import { addOtherLanguages } from './add-other-languages.js';
import { chooseLanguages } from './choose-languages.js';
import { correctSpelling } from './correct-spelling.js';
import { dropStopWords } from './drop-stop-words.js';
import { makeConcepts } from './make-concepts.js';
import { markAcronyms } from './mark-acronyms.js';
import type { Question } from './question.js';
import { hasStep, type StepName } from './step-names.js';

export type QuestionStep = (question: Question, analysis: TextAnalysis) => Question;

/** What happens to a question in front of the engine, in this order. Those without a name are always done. */
const STEPS: readonly (readonly [StepName | null, QuestionStep])[] = [
  ['acronyms', markAcronyms],
  ['spelling', correctSpelling],
  ['stop-words', dropStopWords],
  [null, makeConcepts],
  ['compounds', addCompounds],
  ['everyday', addEveryday],
  ['acronyms', addAcronyms],
  [null, addOtherLanguages],
];

/** More words than this nobody types. */
const MOST_WORDS = 60;

export interface QuestionTools {
  readonly languages: Languages;
  readonly analysis: TextAnalysis;
  readonly known: KnownWords;
}

export interface TypedQuestion {
  readonly text: string;
  /** Languages of the reader, best first. */
  readonly languages: readonly string[];
  /** All when left out. */
  readonly steps: readonly StepName[] | undefined;
}

export function understandQuestion({ text, languages, steps }: TypedQuestion, tools: QuestionTools): Question {
  const typed = wordsIn(text)
    .slice(0, MOST_WORDS)
    .map(({ text: word }) => word);
  const start: Question = {
    typed: text,
    languages: chooseLanguages(typed, languages, tools),
    words: typed.map((word) => ({ typed: word, word: word.toLowerCase(), isAcronym: false })),
    concepts: [],
    corrections: [],
  };
  return STEPS.reduce(
    (question, [name, step]) => (name === null || hasStep(steps, name) ? step(question, tools.analysis) : question),
    start,
  );
}

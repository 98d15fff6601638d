/** What somebody typed, on its way to the engine. */
export interface Question {
  readonly text: string;
  readonly languages: readonly string[];
}

export type QuestionStep = (question: Question) => Question;

/**
 * What happens to a question in front of the engine, in this order: correcting the spelling, replacing everyday words,
 * splitting compounds, stemming. None is built yet; each becomes one entry here, and all of them are measured together.
 */
const STEPS: readonly QuestionStep[] = [];

export function prepareQuestion(question: Question): Question {
  return STEPS.reduce((prepared, step) => step(prepared), question);
}

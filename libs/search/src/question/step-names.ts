/**
 * What happens to a question on its way through search, in this order. Each can be left out to measure what it brings:
 *
 * - `acronyms`: WOZ is an acronym, woz is not
 * - `spelling`: words that the register does not know become those it does know
 * - `stop-words`: words that carry no topic are left out
 * - `compounds`: compound words are split and pairs joined
 * - `everyday`: everyday words get their official ones beside them
 * - `stems`: all forms of a word count as one
 * - `vectors`: words that stand for the same in the register's own texts count as related
 * - `ranking`: the best hits of the engine are put in order by what they are about
 */
export const STEP_NAMES = [
  'acronyms',
  'spelling',
  'stop-words',
  'compounds',
  'everyday',
  'stems',
  'vectors',
  'ranking',
] as const;

export type StepName = (typeof STEP_NAMES)[number];

/** All steps are taken unless some are named. */
export function hasStep(steps: readonly StepName[] | undefined, step: StepName): boolean {
  return steps === undefined || steps.includes(step);
}

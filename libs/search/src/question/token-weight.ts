import type { Question } from './question.js';

/** Entries that are taken to have a token which nobody has counted yet. */
const UNCOUNTED = 0.5;

/** How much a token tells: the fewer entries have it, the more. */
export function tokenWeight(token: string, question: Question): number {
  let [entries, all] = [0, 0];
  for (const { vocabulary } of question.languages) {
    const found = vocabulary.tokens.get(token)?.entries ?? 0;
    if (found > entries || all === 0) [entries, all] = [found, vocabulary.entries];
  }
  return Math.log(1 + Math.max(all, 10) / Math.max(entries, UNCOUNTED));
}

/** How many entries have a token, in whichever language has most. */
export function tokenEntries(token: string, question: Question): number {
  return Math.max(0, ...question.languages.map(({ vocabulary }) => vocabulary.tokens.get(token)?.entries ?? 0));
}

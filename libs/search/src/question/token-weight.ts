import type { Vocabulary } from '../learning/vocabulary.js';
import type { Question } from './question.js';

/** Entries that are taken to have a token which nobody has counted yet. */
const UNCOUNTED = 2;

/** A word that never stands in a title tells so much of what its rareness says; of a word in titles it tells all. */
const NEVER_IN_TITLES = 0.7;
/** From this share of its entries on a word counts as one of titles. */
const OFTEN_IN_TITLES = 0.2;
/** Rare words count for more than their rareness alone: they are why somebody asks. */
const EMPHASIS = 1.3;

/**
 * How much a token tells: the fewer entries have it, the more. Words of titles are topics; words that stand in texts only
 * (get, long, know) would otherwise count most, because people write them and registers seldom do.
 */
export function tokenWeight(token: string, question: Question): number {
  const [{ vocabulary }] = question.languages;
  const remembered = weights.get(vocabulary) ?? new Map<string, number>();
  weights.set(vocabulary, remembered);
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const weight = findWeight(token, question);
  // What was never counted is remembered by nobody: there is no end of such words.
  if (vocabulary.tokens.has(token)) remembered.set(token, weight);
  return weight;
}

/** A ranking asks for the weights of some thousand tokens. */
const weights = new WeakMap<Vocabulary, Map<string, number>>();

function findWeight(token: string, question: Question): number {
  let best = { entries: 0, titles: 0 };
  let all = 0;
  for (const { vocabulary } of question.languages) {
    const facts = vocabulary.tokens.get(token);
    if (all === 0 || (facts?.entries ?? 0) > best.entries) {
      best = facts ?? { entries: 0, titles: 0 };
      all = vocabulary.entries;
    }
  }
  const rareness = Math.log(1 + Math.max(all, 10) / Math.max(best.entries, UNCOUNTED));
  const inTitles = best.entries === 0 ? 1 : Math.min(1, best.titles / best.entries / OFTEN_IN_TITLES);
  return rareness ** EMPHASIS * (NEVER_IN_TITLES + (1 - NEVER_IN_TITLES) * inTitles);
}

/** How many entries have a token, in whichever language has most. */
export function tokenEntries(token: string, question: Question): number {
  return Math.max(0, ...question.languages.map(({ vocabulary }) => vocabulary.tokens.get(token)?.entries ?? 0));
}

import type { TextAnalysis } from '../analysis/analyse-text.js';
import { foldWord } from '../language/words-in.js';
import { phrasesOf, type Phrase } from './phrase-index.js';
import type { Alternative, Concept, Question, SpokenLanguage } from './question.js';
import { tokenEntries } from './token-weight.js';

/** Where no entry has the everyday word its official ones are all there is; where many have it, it is what was meant. */
const WEIGHT = 0.9;
const WEIGHT_BESIDE_KNOWN = 0.6;
const KNOWN_ENTRIES = 3;
/** A phrase of one word inside a longer one that matched: "auto" in "auto weggesleept". */
const INNER_WEIGHT = 0.4;
const IN_PARTS = 0.9;

/** Puts the official words beside everyday ones. Words of a phrase of several may stand anywhere in the question. */
export function addEveryday(question: Question, analysis: TextAnalysis): Question {
  const [spoken] = question.languages;
  const index = phrasesOf(spoken.language, analysis);
  const tokensOf = (concept: Concept): ReadonlySet<string> =>
    new Set(
      concept.words.flatMap(({ word, isAcronym }) =>
        isAcronym ? [foldWord(word)] : analysis.tokensOfWord(word, spoken.language),
      ),
    );
  let open = question.concepts.map((concept) => ({ concept, tokens: tokensOf(concept), wide: false }));
  const all = new Set(open.flatMap(({ tokens }) => [...tokens]));
  const matching = index.within(all).sort((a, b) => b.tokens.length - a.tokens.length);
  for (const phrase of matching) {
    const used = open.filter(({ tokens }) => phrase.tokens.some((token) => tokens.has(token)));
    const [first] = used;
    if (!first || used.length > phrase.tokens.length) continue;
    const inner = used.some(({ wide }) => wide) && phrase.tokens.length === 1;
    const concept = together(used.map((each) => each.concept));
    const isKnown = phrase.tokens.every((token) => tokenEntries(token, question) >= KNOWN_ENTRIES);
    const weight = (isKnown ? WEIGHT_BESIDE_KNOWN : WEIGHT) * (inner ? INNER_WEIGHT : 1);
    const added = officialAlternatives(phrase, spoken, analysis).map((alternative) => ({
      ...alternative,
      weight: alternative.weight * weight,
    }));
    const merged = {
      concept: { ...concept, alternatives: [...concept.alternatives, ...added] },
      tokens: new Set(used.flatMap(({ tokens }) => [...tokens])),
      wide: first.wide || used.length > 1,
    };
    open = open.flatMap((each) => (each === first ? [merged] : used.includes(each) ? [] : [each]));
  }
  return { ...question, concepts: open.map(({ concept }) => concept) };
}

/** One concept of several: what was typed has to be there together. */
function together(concepts: readonly Concept[]): Concept {
  const [only] = concepts;
  if (only && concepts.length === 1) return only;
  const typed = concepts.map(({ alternatives }) => alternatives[0]).filter((one) => one !== undefined);
  return {
    words: concepts.flatMap(({ words }) => words),
    alternatives: [
      {
        kind: 'typed',
        tokens: typed.flatMap(({ tokens }) => tokens),
        words: typed.map(({ words }) => words).join(' '),
        weight: 1,
      },
      ...joinedBy(concepts),
    ],
  };
}

/** What stands for all of them together: two words that make one. */
function joinedBy([first, ...others]: readonly Concept[]): Alternative[] {
  const has = ({ alternatives }: Concept, { kind, words }: Alternative): boolean =>
    alternatives.some((other) => other.kind === kind && other.words === words);
  return (first?.alternatives ?? []).filter(
    (alternative) => alternative.kind === 'compound' && others.every((other) => has(other, alternative)),
  );
}

function officialAlternatives(
  phrase: Phrase,
  { language, vocabulary }: SpokenLanguage,
  analysis: TextAnalysis,
): Alternative[] {
  return phrase.official.flatMap((words) => {
    const [whole, inParts] = [analysis.wholeTokens(words, language), analysis.partTokens(words, language)];
    const ways = [
      { kind: phrase.kind, tokens: whole, words, weight: 1 },
      ...(inParts.join() === whole.join() ? [] : [{ kind: phrase.kind, tokens: inParts, words, weight: IN_PARTS }]),
    ];
    // Words that no entry has would only take the place of others.
    return ways.filter(({ tokens }) => tokens.length > 0 && tokens.every((token) => vocabulary.tokens.has(token)));
  });
}

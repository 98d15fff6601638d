import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Language } from '../language/language.js';

/** An everyday phrase or an acronym, ready to be found in a question. */
export interface Phrase {
  readonly kind: 'everyday' | 'acronym';
  /** All of them must be in the question. */
  readonly tokens: readonly string[];
  readonly official: readonly string[];
}

/** The phrases of a language by their tokens. */
export class PhraseIndex {
  private readonly byFirstToken = new Map<string, Phrase[]>();

  constructor(phrases: readonly Phrase[]) {
    for (const phrase of phrases) {
      const [first] = phrase.tokens;
      if (first === undefined) continue;
      const there = this.byFirstToken.get(first);
      if (there) there.push(phrase);
      else this.byFirstToken.set(first, [phrase]);
    }
  }

  /** Phrases whose tokens are all among these. */
  within(tokens: ReadonlySet<string>): Phrase[] {
    return [...tokens].flatMap((token) =>
      (this.byFirstToken.get(token) ?? []).filter((phrase) => phrase.tokens.every((each) => tokens.has(each))),
    );
  }
}

const indexes = new WeakMap<TextAnalysis, Map<string, PhraseIndex>>();

/** Made once for each language; a process needs few of them. */
export function phrasesOf(language: Language, analysis: TextAnalysis): PhraseIndex {
  const ofAnalysis = indexes.get(analysis) ?? new Map<string, PhraseIndex>();
  indexes.set(analysis, ofAnalysis);
  const known = ofAnalysis.get(language.tag);
  if (known) return known;
  const index = new PhraseIndex(
    language.everyday.map(({ phrase, official }) => ({
      kind: 'everyday' as const,
      tokens: analysis.wholeTokens(phrase, language),
      official,
    })),
  );
  ofAnalysis.set(language.tag, index);
  return index;
}

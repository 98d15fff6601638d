import type { Language } from '../language/language.js';
import { acronymToken, foldWord, wordsIn } from '../language/words-in.js';
import { hasStep, type StepName } from '../question/step-names.js';

/** Shorter words are no compounds. */
const SHORTEST_COMPOUND = 7;

/** Which forms of words are indexed and asked for. */
export interface AnalysisSteps {
  readonly acronyms: boolean;
  readonly stopWords: boolean;
  readonly compounds: boolean;
  readonly stems: boolean;
}

export function analysisSteps(steps: readonly StepName[] | undefined): AnalysisSteps {
  return {
    acronyms: hasStep(steps, 'acronyms'),
    stopWords: hasStep(steps, 'stop-words'),
    compounds: hasStep(steps, 'compounds'),
    stems: hasStep(steps, 'stems'),
  };
}

/** Turns words of texts and of questions into the same tokens, so that they meet in the index. */
export class TextAnalysis {
  private readonly remembered = new Map<string, Map<string, readonly string[]>>();

  constructor(readonly steps: AnalysisSteps) {}

  /** The tokens of a text in the order of its words: each word's own and those of its parts. */
  tokensOf(text: string, language: Language): string[] {
    return wordsIn(text).flatMap(({ text: word }) => this.tokensOfWord(word, language));
  }

  tokensOfWord(word: string, language: Language): readonly string[] {
    const words = this.wordsOf(language);
    const known = words.get(word);
    if (known) return known;
    const tokens = this.findTokens(word, language);
    if (words.size > MOST_REMEMBERED) words.clear();
    words.set(word, tokens);
    return tokens;
  }

  /** The word's own token: its stem, or the word itself where stems are off. */
  tokenOf(word: string, language: Language): string {
    return this.steps.stems ? language.stem(word) : foldWord(word);
  }

  /** Tokens of the parts of a compound, and of their parts. */
  partsOf(word: string, language: Language): readonly string[] {
    if (!this.steps.compounds || word.length < SHORTEST_COMPOUND) return [];
    return language.split(word.toLowerCase()).map((part) => this.tokenOf(part, language));
  }

  /** One token for each word of a phrase that carries a topic. */
  wholeTokens(phrase: string, language: Language): string[] {
    return this.topicWords(phrase, language).map((word) => this.wholeToken(word, language));
  }

  /** The same with the parts in place of each compound. */
  partTokens(phrase: string, language: Language): string[] {
    return this.topicWords(phrase, language).flatMap((word) => {
      const parts = language.isAcronym(word) ? [] : this.partsOf(word, language);
      return parts.length > 0 ? parts : [this.wholeToken(word, language)];
    });
  }

  private wholeToken(word: string, language: Language): string {
    return this.steps.acronyms && language.isAcronym(word) ? acronymToken(word) : this.tokenOf(word, language);
  }

  private topicWords(phrase: string, language: Language): string[] {
    const words = wordsIn(phrase).map(({ text }) => text);
    const left = words.filter((word) => !language.stopWords.has(foldWord(word)));
    return left.length > 0 ? left : words;
  }

  private findTokens(word: string, language: Language): readonly string[] {
    if (this.steps.acronyms && language.isAcronym(word)) return [acronymToken(word)];
    if (this.steps.stopWords && language.stopWords.has(foldWord(word))) return [];
    const parts = this.deepParts(word.toLowerCase(), language);
    return [...new Set([this.tokenOf(word, language), ...parts.map((part) => this.tokenOf(part, language))])];
  }

  private deepParts(word: string, language: Language): string[] {
    if (!this.steps.compounds || word.length < SHORTEST_COMPOUND) return [];
    return language.split(word).flatMap((part) => [part, ...this.deepParts(part, language)]);
  }

  private wordsOf({ tag }: Language): Map<string, readonly string[]> {
    const words = this.remembered.get(tag) ?? new Map<string, readonly string[]>();
    this.remembered.set(tag, words);
    return words;
  }
}

/** Registers repeat their words; what is remembered makes analysing several times faster. */
const MOST_REMEMBERED = 50_000;

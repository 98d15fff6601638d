import type { Language } from '../language/language.js';
import type { Vocabulary } from '../learning/vocabulary.js';

/** A word of a question on its way. */
export interface QuestionWord {
  readonly typed: string;
  /** What it is looked for as: small letters, or capitals for an acronym. */
  readonly word: string;
  readonly isAcronym: boolean;
}

export type AlternativeKind = 'typed' | 'everyday' | 'acronym' | 'compound' | 'language' | 'related';

/** One way to say what was meant: all of its tokens together. */
export interface Alternative {
  readonly kind: AlternativeKind;
  readonly tokens: readonly string[];
  /** In words, to be shown. */
  readonly words: string;
  /** How surely it means the same, from 0 to 1. */
  readonly weight: number;
}

/** One thing that was asked for, in all the ways to say it. */
export interface Concept {
  /** The words of the question that say it. */
  readonly words: readonly QuestionWord[];
  readonly alternatives: readonly Alternative[];
}

/** A language and what the register is known to say in it. */
export interface SpokenLanguage {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
}

/** What somebody typed, and what has been understood of it so far. Each step gives a new one. */
export interface Question {
  readonly typed: string;
  /** The language it is taken for, then the others of the register. */
  readonly languages: readonly [SpokenLanguage, ...SpokenLanguage[]];
  readonly words: readonly QuestionWord[];
  readonly concepts: readonly Concept[];
  /** Words that were taken for others because of their spelling. */
  readonly corrections: readonly { readonly typed: string; readonly word: string }[];
}

/** A rule: what a pattern finds is replaced. Written `["z$", "s"]` in a language file. */
export type RuleText = readonly [pattern: string, replacement: string];

/** `language.json` of a language's folder. Every member may be left out; what is missing is not done for that language. */
export interface LanguageFile {
  /** Name of the Snowball algorithm. */
  readonly stemmer?: string;
  /** npm package with a Hunspell dictionary (`index.dic`), against which splits and verb forms are checked. */
  readonly words?: string;
  /** Forms that the stemmer does not know, tried in order: the first whose lemma is a listed word is stemmed in its place. */
  readonly forms?: readonly RuleText[];
  /** From a form to the word that a dictionary lists, tried in order. */
  readonly lemmas?: readonly RuleText[];
  /** Applied to each stem, all of them: what spelling changes between forms of one word. */
  readonly afterStem?: readonly RuleText[];
  /** Applied one after another; words that end alike sound alike. */
  readonly phonetic?: readonly RuleText[];
  readonly compounds?: CompoundRules;
}

export interface CompoundRules {
  /** A part has at least so many letters. */
  readonly shortest: number;
  /** Letters that may stand between two parts. */
  readonly links: readonly string[];
  /** Words that begin or end many words without being a part of their meaning. */
  readonly notParts: readonly string[];
  /** Parts shorter than `shortest`. */
  readonly shortParts?: readonly string[];
}

export interface Rule {
  readonly pattern: RegExp;
  readonly replacement: string;
}

export function readRules(rules: readonly RuleText[] | undefined): Rule[] {
  return (rules ?? []).map(([pattern, replacement]) => ({ pattern: new RegExp(pattern, 'u'), replacement }));
}

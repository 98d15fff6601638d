import type { TextAnalysis } from '../analysis/analyse-text.js';
import { TEXT_FIELDS, type EntryTexts } from '../document/entry-texts.js';
import type { Language } from '../language/language.js';
import { wordsIn } from '../language/words-in.js';
import type { TokenFacts, Vocabulary } from './vocabulary.js';
import { wordVectors, type WeighedTokens } from './word-vectors.js';

/** The most frequent ones are kept: rarer words help nobody to be understood. */
const MOST_WORDS = 60_000;
const MOST_TOKENS = 30_000;
/** Vectors need no more texts than this; what is left out is left out evenly. */
const MOST_TEXTS = 16_000;
/** Deployments of one product say the same in nearly the same words: a few are enough. */
const TEXTS_PER_PRODUCT = 3;
const WEIGHTS = { title: 3, topic: 2, body: 0, rest: 1 } as const;

/** Reads the texts of one language and says what words it found. */
export class LanguageLearner {
  private entries = 0;
  private readonly words = new Map<string, number>();
  private readonly tokens = new Map<string, number>();
  private readonly titles = new Map<string, number>();
  private readonly products = new Map<string, number>();
  private texts: ReadonlyMap<string, number>[] = [];
  private every = 1;

  constructor(
    private readonly language: Language,
    private readonly analysis: TextAnalysis,
  ) {}

  read({ product, texts, tag }: { readonly product: string; readonly texts: EntryTexts; readonly tag: string }): void {
    const [words, tokens, titles] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const weights = new Map<string, number>();
    for (const field of TEXT_FIELDS) {
      for (const { text: word } of wordsIn(texts[field][tag] ?? '')) {
        words.add(this.language.isAcronym(word) ? word.toUpperCase() : word.toLowerCase());
        for (const token of this.analysis.tokensOfWord(word, this.language)) {
          tokens.add(token);
          if (field === 'title') titles.add(token);
          if (WEIGHTS[field] > 0) weights.set(token, (weights.get(token) ?? 0) + WEIGHTS[field]);
        }
      }
    }
    countEach(this.words, words);
    countEach(this.tokens, tokens);
    countEach(this.titles, titles);
    this.keep(weights, product);
    this.entries += 1;
  }

  async vocabulary(): Promise<Vocabulary> {
    const tokens = new Map<string, TokenFacts>(
      mostFrequent(this.tokens, MOST_TOKENS).map(([token, entries], row) => [
        token,
        { entries, titles: this.titles.get(token) ?? 0, row },
      ]),
    );
    const vectors = await wordVectors(this.weighed(tokens), tokens.size);
    return {
      entries: this.entries,
      words: new Map(mostFrequent(this.words, MOST_WORDS).filter(([word]) => /\p{L}/u.test(word))),
      tokens,
      vectors: Int8Array.from(vectors, (number) => Math.max(-127, Math.min(127, Math.round(number * SCALE)))),
    };
  }

  private keep(weights: ReadonlyMap<string, number>, product: string): void {
    const seen = this.products.get(product) ?? 0;
    this.products.set(product, seen + 1);
    if (seen >= TEXTS_PER_PRODUCT || this.entries % this.every !== 0) return;
    this.texts.push(weights);
    if (this.texts.length < MOST_TEXTS) return;
    this.texts = this.texts.filter((_, i) => i % 2 === 0);
    this.every *= 2;
  }

  /** Frequent tokens count less, and each text counts the same. */
  private weighed(tokens: ReadonlyMap<string, TokenFacts>): WeighedTokens[] {
    return this.texts.map((weights) => {
      const found = [...weights].flatMap(([token, weight]) => {
        const facts = tokens.get(token);
        if (!facts) return [];
        return [[facts.row, (1 + Math.log(weight)) * Math.log((1 + this.entries) / facts.entries)] as const];
      });
      const length = Math.sqrt(found.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
      return {
        tokens: Uint32Array.from(found, ([row]) => row),
        weights: Float32Array.from(found, ([, weight]) => weight / length),
      };
    });
  }
}

/** The numbers of a vector of length 1 are small, most of them below a third: spread over the range of a byte. */
const SCALE = 381;

function countEach(counts: Map<string, number>, found: ReadonlySet<string>): void {
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
}

function mostFrequent(counts: ReadonlyMap<string, number>, most: number): [string, number][] {
  return [...counts].sort(([, a], [, b]) => b - a).slice(0, most);
}

import { DictionaryDrafter, type CountedQuestion, type DraftPhrase } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Languages } from '../language/languages.js';
import type { KnownWordsReader } from '../learning/known-words.js';
import { directionOf, nearestTokens } from '../learning/token-vectors.js';
import type { SpokenLanguage } from '../question/question.js';
import { spellingOf } from '../question/spelling-index.js';

const NEAREST = { most: 3, atLeast: 0.5 } as const;
const MOST_OFFICIAL = 4;

/** Words of the register that sound or look like a question's, and those that stand near the ones it knows. */
export class DictionaryDrafts extends DictionaryDrafter {
  constructor(
    private readonly languages: Languages,
    private readonly analysis: TextAnalysis,
    private readonly known: KnownWordsReader,
  ) {
    super();
  }

  async draft(questions: readonly CountedQuestion[]): Promise<DraftPhrase[]> {
    const known = await this.known.current();
    return questions.map((question) => {
      const language = this.languages.of(question.language);
      const spoken = { language, vocabulary: known.of(language.tag) };
      const words = question.words.split(' ');
      const official = [...this.alike(words, spoken), ...this.related(words, spoken)];
      return { ...question, official: [...new Set(official)].slice(0, MOST_OFFICIAL) };
    });
  }

  private alike(words: readonly string[], spoken: SpokenLanguage): string[] {
    return words.flatMap((word) => {
      const nearest = spellingOf(spoken).nearest(word);
      return nearest === null || nearest === word ? [] : [nearest];
    });
  }

  private related(words: readonly string[], { language, vocabulary }: SpokenLanguage): string[] {
    const tokens = words.flatMap((word) => this.analysis.tokensOfWord(word, language));
    const direction = directionOf(
      tokens.map((token) => [token, 1] as const),
      vocabulary,
    );
    if (!direction) return [];
    const near = nearestTokens(direction, vocabulary, NEAREST).map(({ token }) => token);
    return near.flatMap((token) => this.wordOf(token, { language, vocabulary }) ?? []);
  }

  /** A token is no word: the one that most entries have stands for it. */
  private wordOf(token: string, { language, vocabulary }: SpokenLanguage): string | null {
    for (const word of vocabulary.words.keys()) if (this.analysis.tokenOf(word, language) === token) return word;
    return null;
  }
}

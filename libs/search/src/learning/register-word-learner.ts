import { WordLearner, type IndexableEntry, type LearntLanguage } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import { entryTexts } from '../document/entry-texts.js';
import type { Languages } from '../language/languages.js';
import { LanguageLearner } from './language-learner.js';
import { packVocabulary } from './vocabulary.js';

/** Learns each language from the entries that have a text in it. */
export class RegisterWordLearner extends WordLearner {
  constructor(
    private readonly languages: Languages,
    private readonly analysis: TextAnalysis,
  ) {
    super();
  }

  async learn(entries: AsyncIterable<readonly IndexableEntry[]>): Promise<LearntLanguage[]> {
    const learners = new Map<string, LanguageLearner>();
    for await (const page of entries) {
      for (const entry of page) {
        const texts = entryTexts(entry);
        const tags = new Set(Object.values(texts).flatMap((byTag) => Object.keys(byTag)));
        for (const tag of tags) {
          const language = this.languages.of(tag);
          const learner = learners.get(language.tag) ?? new LanguageLearner(language, this.analysis);
          learners.set(language.tag, learner);
          learner.read({ product: entry.productKey, texts, tag });
        }
      }
    }
    const learnt: LearntLanguage[] = [];
    for (const [language, learner] of learners) {
      learnt.push({ language, body: packVocabulary(await learner.vocabulary()) });
    }
    return learnt;
  }
}

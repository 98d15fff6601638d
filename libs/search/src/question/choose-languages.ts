import type { Languages } from '../language/languages.js';
import { foldWord } from '../language/words-in.js';
import type { KnownWords } from '../learning/known-words.js';
import type { SpokenLanguage } from './question.js';

/** Others than these are not tried: each costs time, and a word is hardly ever meant in a fourth. */
const MOST = 4;
/** How much the language of the page counts: as much as a third of the words. */
const PAGE_LANGUAGE = 1 / 3;

/**
 * The language a question is taken for, then the others that the register speaks. It is that of the page unless the words
 * clearly belong to another; then a reader of English pages who types Dutch is understood all the same.
 */
export function chooseLanguages(
  words: readonly string[],
  pageLanguages: readonly string[],
  { languages, known }: { readonly languages: Languages; readonly known: KnownWords },
): [SpokenLanguage, ...SpokenLanguage[]] {
  const pageTags = pageLanguages.map((tag) => languages.of(tag).tag);
  const tags = [...new Set([...pageTags, ...known.languages])];
  const spoken = (tags.length > 0 ? tags : ['und'])
    .slice(0, MOST)
    .map((tag): SpokenLanguage => ({ language: languages.of(tag), vocabulary: known.of(tag) }));
  const sure = (one: SpokenLanguage): number =>
    words.filter((word) => belongsTo(word, one)).length / Math.max(1, words.length) +
    (one.language.tag === pageTags[0] ? PAGE_LANGUAGE : 0);
  const [first = spoken[0], ...others] = [...spoken].sort((a, b) => sure(b) - sure(a));
  if (!first) throw new Error('there is at least one language');
  return [first, ...others];
}

function belongsTo(word: string, { language, vocabulary }: SpokenLanguage): boolean {
  const folded = foldWord(word);
  return (
    language.stopWords.has(folded) ||
    language.questionWords.has(folded) ||
    vocabulary.words.has(word.toLowerCase()) ||
    vocabulary.words.has(word)
  );
}

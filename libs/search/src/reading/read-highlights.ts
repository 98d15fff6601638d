import type { Highlight } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Translations } from '../document/entry-texts.js';
import { HIGHLIGHTED, type SearchDocument } from '../document/search-document.js';
import type { Languages } from '../language/languages.js';
import { markMatches } from './mark-matches.js';

export type ShownTexts = Pick<SearchDocument, (typeof HIGHLIGHTED)[number]>;

export interface HighlightTools {
  readonly languages: Languages;
  readonly analysis: TextAnalysis;
}

/** One highlight per field: in the reader's first language that matched, else in whichever did. */
export function readHighlights(
  shown: ShownTexts,
  { asked, readerLanguages }: { readonly asked: ReadonlySet<string>; readonly readerLanguages: readonly string[] },
  { languages, analysis }: HighlightTools,
): Highlight[] {
  return HIGHLIGHTED.flatMap((field) => {
    const texts: Translations = shown[field];
    const tags = Object.keys(texts);
    const inOrder = [
      ...readerLanguages.filter((language) => tags.includes(language)),
      ...tags.filter((tag) => !readerLanguages.includes(tag)),
    ];
    for (const tag of inOrder) {
      const parts = markMatches(texts[tag] ?? '', asked, { language: languages.of(tag), analysis });
      if (parts) return [{ field, language: tag, parts }];
    }
    return [];
  });
}

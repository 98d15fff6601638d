import type { Highlight } from '#application';
import { HIGHLIGHTED } from '../document/search-document.js';
import { splitMarked } from './highlight-marks.js';

export interface FormattedHit {
  readonly _formatted?: { readonly [field: string]: unknown };
}

/** One highlight per field: in the reader's first language that matched, else in whichever did. */
export function readHighlights(hit: FormattedHit, languages: readonly string[]): Highlight[] {
  return HIGHLIGHTED.flatMap((field) => {
    const texts = (hit._formatted?.[field] ?? {}) as { readonly [language: string]: string };
    const tags = Object.keys(texts);
    const inOrder = [
      ...languages.filter((language) => tags.includes(language)),
      ...tags.filter((tag) => !languages.includes(tag)),
    ];
    for (const language of inOrder) {
      const parts = splitMarked(texts[language] ?? '');
      if (parts) return [{ field, language, parts }];
    }
    return [];
  });
}

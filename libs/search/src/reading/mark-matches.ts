import type { TextPart } from '#application';
import type { TextAnalysis } from '../analysis/analyse-text.js';
import type { Language } from '../language/language.js';
import { wordsIn } from '../language/words-in.js';

/**
 * Splits a text as written into what was asked for and what was not: a word is marked in whatever form it stands there, and
 * a compound when a part of it was asked for. Null when nothing is.
 */
export function markMatches(
  text: string,
  asked: ReadonlySet<string>,
  { language, analysis }: { readonly language: Language; readonly analysis: TextAnalysis },
): TextPart[] | null {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { text: word, start, end: wordEnd } of wordsIn(text)) {
    if (!analysis.tokensOfWord(word, language).some((token) => asked.has(token))) continue;
    if (start > end) parts.push({ text: text.slice(end, start), isMatch: false });
    parts.push({ text: word, isMatch: true });
    end = wordEnd;
  }
  if (parts.length === 0) return null;
  return end < text.length ? [...parts, { text: text.slice(end), isMatch: false }] : parts;
}

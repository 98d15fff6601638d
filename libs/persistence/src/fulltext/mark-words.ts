import type { TextPart } from '#application';
import { foldText } from './fold-words.js';

/** Splits a text into what begins like a word of the question and what does not; null when nothing does. */
export function markWords(text: string, words: readonly string[]): TextPart[] | null {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldText(word);
    if (!words.some((asked) => folded.startsWith(asked))) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isMatch: false });
    parts.push({ text: word, isMatch: true });
    end = index + word.length;
  }
  if (parts.length === 0) return null;
  return end < text.length ? [...parts, { text: text.slice(end), isMatch: false }] : parts;
}

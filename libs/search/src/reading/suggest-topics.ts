import type { Suggestion, SuggestionRequest } from '#application';
import { currentStandard, findField, vocabularyOf } from '#standard';
import { foldWord } from '../language/words-in.js';

/** Policy areas of the standard that entries have, whose words begin with what was typed. */
export function suggestTopics(request: SuggestionRequest, codesInUse: readonly string[]): Suggestion[] {
  const field = findField(currentStandard(), 'algorithm', 'policyDomains');
  if (!field) return [];
  const typed = foldWord(request.text.trim());
  return vocabularyOf(currentStandard(), field).codes.flatMap(({ code, label }): Suggestion[] => {
    if (!codesInUse.includes(code)) return [];
    const texts = label as { readonly [language: string]: string };
    const language = [...request.languages, 'en'].find((tag) => tag in texts);
    const text = language === undefined ? undefined : texts[language];
    return text !== undefined && language !== undefined && beginsWithin(foldWord(text), typed)
      ? [{ kind: 'topic', text, language, recordId: null }]
      : [];
  });
}

/** Whether a word of the text begins so. */
export function beginsWithin(folded: string, typed: string): boolean {
  return folded.startsWith(typed) || folded.includes(` ${typed}`);
}

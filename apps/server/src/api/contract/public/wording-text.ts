import type { Text } from '#domain';
import type { Wording } from '#standard';
import { LanguageArgs, LocalTextType, promisedText } from './local-text.type.js';

/** Words of the standard in the reader's language; English where the standard has no other. People wrote them. */
export function wordingText(wording: Wording, languages: LanguageArgs): LocalTextType {
  const text: Text = Object.fromEntries(
    Object.entries(wording).map(([language, words]) => [language, { text: words, status: 'person' }]),
  );
  return promisedText(text, languages, 'en');
}

export function optionalWordingText(wording: Wording | undefined, languages: LanguageArgs): LocalTextType | null {
  return wording ? wordingText(wording, languages) : null;
}

import type { Text } from '../record/record.js';

/** One translation of a text. `language` is the BCP 47 tag of the words themselves. */
export interface ChosenText {
  readonly language: string;
  readonly text: string;
  readonly status: Text[string]['status'];
}

/**
 * The text in the first wanted language that has one (`nl-BE` is content with `nl` and the other way round), else in the
 * language the record was written in, else in any. Null when there is no text at all.
 */
export function chooseText(
  text: Text | null | undefined,
  wanted: readonly string[] | undefined,
  mainLanguage: string | null,
): ChosenText | null {
  if (!text) return null;
  for (const language of wanted ?? []) {
    const found = textIn(text, language);
    if (found) return found;
  }
  return (mainLanguage === null ? null : textIn(text, mainLanguage)) ?? firstText(text);
}

function textIn(text: Text, language: string): ChosenText | null {
  const exact = Object.hasOwn(text, language) ? text[language] : undefined;
  if (exact) return { language, ...exact };
  const primary = primaryOf(language);
  for (const key of Object.keys(text)) {
    const entry = text[key];
    if (entry && primaryOf(key) === primary) return { language: key, ...entry };
  }
  return null;
}

function firstText(text: Text): ChosenText | null {
  for (const language of Object.keys(text)) {
    const entry = text[language];
    if (entry) return { language, ...entry };
  }
  return null;
}

function primaryOf(language: string): string {
  return (language.split('-', 1)[0] ?? '').toLowerCase();
}

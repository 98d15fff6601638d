import type { Text } from '../record/record.js';

/** One translation of a text, and whether it is in a language the reader asked for. */
export interface ChosenText {
  readonly text: string;
  /** BCP 47 tag of the words themselves. */
  readonly language: string;
  readonly status: Text[string]['status'];
  readonly isFallback: boolean;
}

/**
 * The translation for a reader: the first wanted language that is there (`en` also finds `en-GB` and the other way round),
 * else the record's main language, else whatever there is. Null for a text without words.
 */
export function chooseText(
  text: Text | null | undefined,
  wanted: readonly string[],
  mainLanguage: string | null,
): ChosenText | null {
  const languages = Object.keys(text ?? {});
  const asked = wanted.flatMap((tag) => find(languages, tag) ?? []).at(0);
  const language = asked ?? (mainLanguage === null ? null : find(languages, mainLanguage)) ?? languages[0];
  const entry = language === undefined ? undefined : text?.[language];
  return entry && language !== undefined
    ? { ...entry, language, isFallback: asked === undefined && wanted.length > 0 }
    : null;
}

function find(languages: readonly string[], tag: string): string | null {
  const base = tag.split('-')[0];
  return (
    languages.find((language) => language === tag) ??
    languages.find((language) => language.split('-')[0] === base) ??
    null
  );
}

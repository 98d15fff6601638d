import type { Wording } from '#standard';
import type { Text } from '../record/record.js';

/** Who reads: labels and texts come in the best of these languages. */
export interface Reader {
  /** Preferred languages, best first. */
  readonly languages: readonly string[];
  /** The language the record was written in, where it says so. */
  readonly mainLanguage: string | null;
  /** What the city calls its districts, by identifier. */
  readonly placeNames?: ReadonlyMap<string, Text>;
}

/** Words about the standard in the best language it has; English is always there. */
export function worded(wording: Wording, { languages }: Reader): string {
  const language = languages
    .flatMap((tag) => [tag, tag.split('-')[0] ?? tag])
    .find((tag) => wording[tag] !== undefined);
  return (language === undefined ? undefined : wording[language]) ?? wording.en;
}

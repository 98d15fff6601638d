import type { Text } from '#domain';
import { DUTCH, ENGLISH, type Language } from './language.js';
import type { Random } from './random.js';

/** Writes the texts of one entry, in the languages that it has. */
export interface Writer {
  readonly main: Language;
  /** About `length` characters, never more. */
  text(length: number): Text;
  /** The same words in every language: names of bodies and products. */
  named(name: string): Text;
}

/** Two of five entries stand in two languages, the second by machine. */
export function writerOf(random: Random): Writer {
  const [main, second] = random.next() < 0.5 ? [DUTCH, ENGLISH] : [ENGLISH, DUTCH];
  const languages = random.next() < 0.4 ? [main, second] : [main];
  const inEach = (write: (language: Language) => string): Text =>
    Object.fromEntries(
      languages.map((language) => [
        language.tag,
        { text: write(language), status: language === main ? 'person' : 'machine-checked' },
      ]),
    );
  return {
    main,
    text: (length) => inEach((language) => sentences(language, length, random)),
    named: (name) => inEach(() => name),
  };
}

function sentences(language: Language, length: number, random: Random): string {
  let text = language.sentence(random);
  for (;;) {
    const next = language.sentence(random);
    if (text.length + next.length + 1 > length) return text.slice(0, length);
    text += ` ${next}`;
  }
}

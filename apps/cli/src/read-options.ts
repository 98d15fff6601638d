import type { Text } from '#domain';
import { fits, isLanguageTag, PATTERNS } from '#standard';
import { InvalidArgumentError } from 'commander';

/** Collects `en=City of Ghent` and `nl=Stad Gent` into one text. */
export function collectText(value: string, before: Text | undefined): Text {
  const [language = '', ...rest] = value.split('=');
  const text = rest.join('=').trim();
  if (!isLanguageTag(language) || text === '')
    throw new InvalidArgumentError('Write a language and the words: en="City of Ghent".');
  return { ...before, [language]: { text, status: 'person' } };
}

export function collect(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').map((item) => item.trim())].filter(Boolean);
}

export function readDay(value: string): string {
  if (!fits(PATTERNS.date, value) || value.length !== 10) throw new InvalidArgumentError('Write a day: 2026-03-31.');
  return value;
}

export function readSlug(value: string): string {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(value) || value.length > 60)
    throw new InvalidArgumentError('A slug has lower-case letters, digits and hyphens: new-haven.');
  return value;
}

export function readCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new InvalidArgumentError('Write a whole number.');
  return Number(value);
}

/** The words of a text in the first language that has any. */
export function wordsOf(text: Text): string {
  return (text['en'] ?? Object.values(text)[0])?.text ?? '';
}

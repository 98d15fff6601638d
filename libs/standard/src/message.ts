import type { Standard } from './definition.js';

/**
 * The sentence of the standard for a code, with its `{places}` filled in. In a language without the sentence English is
 * used. A code without a sentence comes back as it is: a bare code is better than nothing on a page.
 */
export function messageOf(
  standard: Standard,
  code: string,
  language: string,
  values: Readonly<Record<string, string>> = {},
): string {
  const wording = standard.messages[code];
  if (!wording) return code;
  return fillIn(wording[language] ?? wording.en, values);
}

export function fillIn(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([\w.]+)\}/g, (place, name: string) => values[name] ?? place);
}

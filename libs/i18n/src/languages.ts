/** A language of the interface. Its messages lie in messages/<tag>.json; names are in the language itself. */
export interface InterfaceLanguage {
  readonly tag: string;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The first one is the source that the others are translated from, and the last resort. */
export const INTERFACE_LANGUAGES: readonly InterfaceLanguage[] = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'nl', name: 'Nederlands', direction: 'ltr' },
];

export function findLanguage(tag: string): InterfaceLanguage | null {
  return INTERFACE_LANGUAGES.find((language) => language.tag === tag) ?? null;
}

/** The interface language that a browser's `Accept-Language` likes best; `fallback` when it names none of ours. */
export function preferredLanguage(acceptLanguage: string | undefined, fallback: string): string {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';');
      const quality = parameters
        .map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1])
        .find((q) => q !== undefined);
      return { base: tag.split('-')[0]?.toLowerCase() ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted.flatMap(({ base }) => findLanguage(base)?.tag ?? []).at(0) ?? findLanguage(fallback)?.tag ?? 'en';
}

import type { CompoundRules } from './language-file.js';

/** Longer words are no compounds that somebody typed. */
const LONGEST = 60;
const MOST_PARTS = 4;

/** The parts of a compound, the fewest that are all words; empty when it is none. Linking letters are dropped. */
export function compoundParts(word: string, rules: CompoundRules, isWord: (text: string) => boolean): string[] {
  const { shortest, links, notParts, shortParts = [] } = rules;
  const least = Math.min(shortest, ...shortParts.map(({ length }) => length));
  if (word.length > LONGEST || word.length < least + shortest) return [];

  const isPart = (text: string): boolean =>
    text.length >= shortest ? !notParts.includes(text) && isWord(text) : shortParts.includes(text);

  const beginning = (head: string): string | undefined =>
    ['', ...links].map((link) => (head.endsWith(link) ? head.slice(0, head.length - link.length) : '')).find(isPart);

  function splitInto(parts: number, rest: string): string[] | null {
    if (parts === 1) return isPart(rest) ? [rest] : null;
    // The longest beginning first: fietsen and stalling rather than fiets, en and stalling.
    for (let end = rest.length - least; end >= least; end -= 1) {
      const part = beginning(rest.slice(0, end));
      const others = part === undefined ? null : splitInto(parts - 1, rest.slice(end));
      if (part !== undefined && others) return [part, ...others];
    }
    return null;
  }

  for (let parts = 2; parts <= MOST_PARTS; parts += 1) {
    const found = splitInto(parts, word);
    if (found) return found;
  }
  return [];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from './random.js';
import { zipfClass, type WordClass } from './word-class.js';

/** The words of one language by class, and the forms of sentences that it has. */
export interface Language {
  readonly tag: 'en' | 'nl';
  readonly nouns: WordClass;
  readonly places: WordClass;
  sentence(random: Random): string;
}

interface Words {
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly adjectives: readonly string[];
  readonly prepositions: readonly string[];
  readonly roles: readonly string[];
  readonly openings: readonly string[];
}

const en = read('words-en.json') as Words & { readonly stems: readonly string[]; readonly endings: readonly string[] };
const nl = read('words-nl.json') as Words & { readonly firstParts: readonly string[] };

/** Invented names of streets and villages: the rare words that every real text is full of. */
const places = zipfClass(en.stems.flatMap((stem) => en.endings.map((ending) => capital(stem + ending))));

export const ENGLISH = compose('en', en, zipfClass(en.nouns, prefixed(en.nouns)), [
  ({ noun, verb, adjective, preposition }) =>
    `the ${noun()} ${verb()} the ${adjective()} ${noun()} ${preposition()} the ${noun()}`,
  ({ noun, verb, role, adjective }) =>
    `when the ${noun()} ${verb()} the ${noun()}, ${role()} ${verb()} it again and ${verb()} the ${adjective()} ${noun()}`,
  ({ opening, noun, verb, adjective }) =>
    `${opening()} the ${adjective()} ${noun()} ${verb()} the ${noun()} of the ${noun()}`,
  ({ noun, verb, adjective, place }) => `in ${place()} the ${noun()} ${verb()} each ${adjective()} ${noun()}`,
  ({ noun, verb, adjective, preposition }) =>
    `no ${noun()} ${verb()} a ${noun()} ${preposition()} a ${adjective()} ${noun()}`,
]);

/** Dutch writes compounds in one word, so that a short list of parts makes some ten thousand words. */
const compounds = nl.firstParts.flatMap((first) => nl.nouns.map((noun) => first + noun));

export const DUTCH = compose('nl', nl, zipfClass(nl.nouns, compounds), [
  ({ noun, verb, adjective, preposition }) =>
    `de ${noun()} ${verb()} de ${adjective()} ${noun()} ${preposition()} de ${noun()}`,
  ({ noun, verb, role, adjective }) =>
    `als de ${noun()} de ${noun()} ${verb()}, kan ${role()} de ${adjective()} ${noun()} ${verb()}`,
  ({ opening, noun, verb, adjective }) => `${opening()} ${verb()} de ${adjective()} ${noun()} de ${noun()}`,
  ({ noun, verb, adjective, place }) => `in ${place()} ${verb()} de ${noun()} alle ${adjective()} ${noun()}`,
  ({ noun, verb, adjective, preposition }) =>
    `geen ${noun()} ${verb()} de ${noun()} ${preposition()} ${adjective()} ${noun()}`,
]);

type Part = 'noun' | 'verb' | 'adjective' | 'preposition' | 'role' | 'opening' | 'place';
type Form = (draw: Readonly<Record<Part, () => string>>) => string;

function compose(tag: Language['tag'], words: Words, nouns: WordClass, forms: readonly Form[]): Language {
  const [verbs, adjectives] = [zipfClass(words.verbs), zipfClass(words.adjectives)];
  let random: Random;
  const draw: Readonly<Record<Part, () => string>> = {
    noun: () => nouns.draw(random),
    verb: () => verbs.draw(random),
    adjective: () => adjectives.draw(random),
    preposition: () => random.pick(words.prepositions),
    role: () => random.pick(words.roles),
    opening: () => random.pick(words.openings),
    place: () => places.draw(random),
  };
  const sentence = (given: Random): string => {
    random = given;
    return `${capital(given.pick(forms)(draw))}.`;
  };
  return { tag, nouns, places, sentence };
}

function prefixed(nouns: readonly string[]): string[] {
  return ['pre', 'sub', 'inter', 'multi', 'micro', 'over', 'co', 're', 'cross', 'mid', 'out', 'up'].flatMap((prefix) =>
    nouns.map((noun) => prefix + noun),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}

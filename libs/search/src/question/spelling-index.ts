import type { Language } from '../language/language.js';
import { foldWord, wordsIn } from '../language/words-in.js';
import type { Vocabulary } from '../learning/vocabulary.js';
import { editDistance } from './edit-distance.js';
import type { SpokenLanguage } from './question.js';

interface Known {
  readonly word: string;
  readonly folded: string;
  readonly sound: string;
  readonly letters: number;
  readonly entries: number;
}

/** Everyday words count as if so many entries had them: they are words that people type. */
const EVERYDAY_ENTRIES = 3;

/** Words that a misspelt one may be meant for. */
export class SpellingIndex {
  private readonly byLength = new Map<number, Known[]>();
  private readonly bySound = new Map<string, Known[]>();

  constructor(
    private readonly language: Language,
    vocabulary: Vocabulary,
  ) {
    const words = new Map(vocabulary.words);
    for (const { phrase } of language.everyday) {
      for (const { text } of wordsIn(phrase)) words.set(text, Math.max(EVERYDAY_ENTRIES, words.get(text) ?? 0));
    }
    for (const [word, entries] of words) this.put(word, entries);
  }

  /** The word that was most likely meant; null when none is near enough. */
  nearest(typed: string): string | null {
    const folded = foldWord(typed);
    const sound = this.language.soundOf(typed);
    const letters = letterSet(folded);
    let best: { readonly word: string; readonly cost: number } | null = null;
    for (const known of this.near(folded, sound)) {
      if (bits(known.letters ^ letters) > 2 * MOST_EDITS) continue;
      const cost = costOf(known, { folded, sound });
      if (cost !== null && (best === null || cost < best.cost)) best = { word: known.word, cost };
    }
    return best?.word ?? null;
  }

  private put(word: string, entries: number): void {
    const folded = foldWord(word);
    // Acronyms and numbers are no spelling of anything else.
    if (folded.length < 4 || word !== word.toLowerCase() || !/^\p{L}+$/u.test(folded)) return;
    const known = { word, folded, sound: this.language.soundOf(word), letters: letterSet(folded), entries };
    push(this.byLength, folded.length, known);
    push(this.bySound, known.sound, known);
  }

  private *near(folded: string, sound: string): Iterable<Known> {
    yield* this.bySound.get(sound) ?? [];
    for (let length = folded.length - 2; length <= folded.length + 2; length += 1)
      yield* this.byLength.get(length) ?? [];
  }
}

const MOST_EDITS = 3;

/** How far a word is from what was typed: edits, less when it sounds the same or many entries have it. */
function costOf(known: Known, { folded, sound }: { readonly folded: string; readonly sound: string }): number | null {
  const soundsAlike = known.sound === sound && sound.length > 2;
  const allowed = folded.length < 4 ? 0 : folded.length < 6 ? 1 : folded.length < 9 ? 2 : MOST_EDITS;
  const most = soundsAlike ? Math.max(allowed, 2) : allowed;
  const edits = editDistance(folded, known.folded, most);
  if (edits > most) return null;
  const otherStart = folded[0] === known.folded[0] ? 0 : 0.5;
  return (soundsAlike ? 0.5 * edits : edits) + otherStart - 0.12 * Math.log2(1 + Math.min(known.entries, 200));
}

const indexes = new WeakMap<Vocabulary, SpellingIndex>();

/** Made once for what was learnt: a few thousand words, in tens of milliseconds. */
export function spellingOf({ language, vocabulary }: SpokenLanguage): SpellingIndex {
  const known = indexes.get(vocabulary);
  if (known) return known;
  const index = new SpellingIndex(language, vocabulary);
  indexes.set(vocabulary, index);
  return index;
}

/** Which letters a word has, one bit each: most words can be ruled out by it. */
function letterSet(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i += 1) set |= 1 << (word.charCodeAt(i) % 31);
  return set;
}

function bits(set: number): number {
  let [left, count] = [set >>> 0, 0];
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

function push<Key>(lists: Map<Key, Known[]>, key: Key, known: Known): void {
  const list = lists.get(key);
  if (list) list.push(known);
  else lists.set(key, [known]);
}

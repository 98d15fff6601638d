import { describe, expect, it } from '@jest/globals';
import { LearntWordsStore, type LearntWords } from '#application';
import { KnownWordsReader } from './known-words.js';
import { aVocabulary } from './vocabulary.builder.js';
import { packVocabulary } from './vocabulary.js';

/** A store that tells what it was asked for, and fails when told to. */
class TellingStore extends LearntWordsStore {
  loaded = 0;
  number = 1;
  isAway = false;

  revision(): Promise<number> {
    return this.isAway ? Promise.reject(new Error('away')) : Promise.resolve(this.number);
  }

  load(): Promise<LearntWords> {
    this.loaded += 1;
    const body = packVocabulary(aVocabulary({ [`word${String(this.number)}`]: 1 }));
    return Promise.resolve({ revision: this.number, languages: [{ language: 'en', body }] });
  }

  replace(): Promise<void> {
    return Promise.resolve();
  }
}

describe('known words', () => {
  it('are read once, and again only after something new was learnt', async () => {
    const store = new TellingStore();
    let now = 0;
    const reader = new KnownWordsReader(store, () => now);
    await reader.current();
    now = 20_000;
    await reader.current();
    await new Promise(setImmediate);
    expect(store.loaded).toBe(1);
    store.number = 2;
    now = 40_000;
    await reader.current();
    await new Promise(setImmediate);
    expect((await reader.current()).of('en').words.has('word2')).toBe(true);
  });

  it('are none while they cannot be read, and what was known stays known', async () => {
    const store = new TellingStore();
    store.isAway = true;
    let now = 0;
    const reader = new KnownWordsReader(store, () => now);
    expect((await reader.current()).languages).toEqual([]);
    store.isAway = false;
    now = 20_000;
    await reader.current();
    await new Promise(setImmediate);
    store.isAway = true;
    now = 40_000;
    expect((await reader.current()).languages).toEqual(['en']);
  });
});

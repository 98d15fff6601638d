import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { aVocabulary } from './vocabulary.builder.js';
import { packVocabulary, unpackVocabulary } from './vocabulary.js';

describe('a vocabulary', () => {
  it('is the same after packing and unpacking', () => {
    const vocabulary = aVocabulary({ parkeren: 12, vergunning: 3 });
    vocabulary.vectors[5] = -127;
    expect(unpackVocabulary(packVocabulary(vocabulary))).toEqual(vocabulary);
  });

  it('of another release is not read', () => {
    const head = Buffer.from(JSON.stringify({ form: 0, entries: 1, words: [], tokens: [] }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    expect(unpackVocabulary(gzipSync(Buffer.concat([length, head])))).toBeNull();
  });
});

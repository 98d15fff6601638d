import { gunzipSync, gzipSync } from 'node:zlib';
import { DIMENSIONS } from './word-vectors.js';

/** Raised when the form below changes: what was learnt before is then learnt anew. */
const FORM = 2;

/** What was learnt of one language. */
export interface Vocabulary {
  /** Entries with a text in the language. */
  readonly entries: number;
  /** Words as written, in small letters (acronyms in capitals), and how many entries have each. */
  readonly words: ReadonlyMap<string, number>;
  /** Tokens of the index, how many entries have each, and where it stands among the vectors. */
  readonly tokens: ReadonlyMap<string, TokenFacts>;
  /** Rows of `DIMENSIONS`: directions, whose lengths mean nothing. */
  readonly vectors: Int8Array;
}

export interface TokenFacts {
  readonly entries: number;
  /** In how many of them it stands in the title: words of titles are topics, others more often are not. */
  readonly titles: number;
  /** Row in `vectors`. */
  readonly row: number;
}

export const EMPTY_VOCABULARY: Vocabulary = {
  entries: 0,
  words: new Map(),
  tokens: new Map(),
  vectors: new Int8Array(0),
};

interface Head {
  readonly form: number;
  readonly entries: number;
  readonly words: readonly (readonly [string, number])[];
  readonly tokens: readonly (readonly [token: string, entries: number, titles: number])[];
}

/** Length of the head in four bytes, the head as JSON, the vectors; packed. */
export function packVocabulary({ entries, words, tokens, vectors }: Vocabulary): Buffer {
  const inOrder = [...tokens].sort(([, a], [, b]) => a.row - b.row);
  const head: Head = {
    form: FORM,
    entries,
    words: [...words],
    tokens: inOrder.map(([token, facts]) => [token, facts.entries, facts.titles] as const),
  };
  const bytes = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return gzipSync(Buffer.concat([length, bytes, Buffer.from(vectors.buffer, vectors.byteOffset, vectors.length)]), {
    level: 1,
  });
}

/** Null for what another release has packed. */
export function unpackVocabulary(body: Buffer): Vocabulary | null {
  const bytes = gunzipSync(body);
  const start = 4 + bytes.readUInt32LE(0);
  const head = JSON.parse(bytes.toString('utf8', 4, start)) as Head;
  const vectors = new Int8Array(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
  if (head.form !== FORM || vectors.length !== head.tokens.length * DIMENSIONS) return null;
  return {
    entries: head.entries,
    words: new Map(head.words),
    tokens: new Map(head.tokens.map(([token, entries, titles], row) => [token, { entries, titles, row }])),
    vectors,
  };
}

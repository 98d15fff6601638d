import { describe, expect, it } from '@jest/globals';
import { canonicalBytes } from '../canonical-json.js';
import { formatDigest, sha256 } from '../hashes.js';
import { commitToKey, formatVerifierKey, generateLogKey } from '../note/verifier-key.js';
import { applyStatement, UNOPENED, type LogFacts, type RecordHead } from './log-rules.js';
import { parseStatement } from './parse-statement.js';
import { statementBytes } from './statement-bytes.js';
import type { Statement } from './statement.js';

const ORIGIN = 'a.example/log/1';
const PREFIX = 'https://a.example/id/';
const [KEY, NEXT, THIRD] = [1, 2, 3].map(() => generateLogKey(ORIGIN).vkey) as [string, string, string];
const DIGEST = formatDigest(sha256(Buffer.from('content')));
const identity = { origin: ORIGIN, entryPrefix: PREFIX };

const open = (more: object = {}) => ({
  v: 1,
  type: 'log.open',
  time: 100,
  origin: ORIGIN,
  entryPrefix: PREFIX,
  keys: [KEY],
  next: commitToKey(NEXT),
  name: { en: 'A' },
  ...more,
});
const put = (more: object = {}) => ({
  v: 1,
  type: 'record.put',
  time: 101,
  kind: 'algorithm',
  record: `${PREFIX}algorithm/1`,
  version: 1,
  prev: null,
  digest: DIGEST,
  size: 7,
  profile: 'https://profile.example/1',
  ...more,
});

describe('a statement', () => {
  it.each([
    open(),
    open({ predecessor: { origin: 'a.example/log/0', checkpoint: 'a\n1\n' } }),
    put(),
    {
      v: 1,
      type: 'record.withdraw',
      time: 1,
      kind: 'product',
      record: `${PREFIX}product/x`,
      version: 2,
      prev: DIGEST,
      reason: { nl: 'Weg' },
    },
    { v: 1, type: 'content.erase', time: 1, digests: [DIGEST], basis: 'GDPR article 17' },
    { v: 1, type: 'key.add', time: 1, vkey: NEXT, next: commitToKey(THIRD) },
    { v: 1, type: 'key.retire', time: 1, vkey: KEY, cause: 'planned' },
    { v: 1, type: 'log.close', time: 1, successor: 'a.example/log/2' },
  ])('of the type $type is read', (statement) => {
    expect(parseStatement(statementBytes(statement as unknown as Statement))).toEqual({ kind: 'statement', statement });
  });

  it.each([
    ['a member more', put({ note: 'x' })],
    ['a member less', { ...put(), digest: undefined }],
    ['a kind nobody knows', put({ kind: 'person' })],
    ['version 0', put({ version: 0 })],
    ['a digest in capitals', put({ digest: DIGEST.toUpperCase() })],
    ['a content that is too large', put({ size: 262_145 })],
    ['an address that hides another', put({ record: 'https://a.example/id/../x' })],
    ['time as a text', put({ time: '101' })],
    ['a key of small order', open({ keys: [formatVerifierKey(ORIGIN, Buffer.alloc(32))] })],
    ['no key', open({ keys: [] })],
    ['a name without words', open({ name: { en: '' } })],
    ['a language that is none', open({ name: { 'e n': 'A' } })],
    ['101 erased contents', { v: 1, type: 'content.erase', time: 1, basis: 'x', digests: manyDigests(101) }],
    ['the same content erased twice', { v: 1, type: 'content.erase', time: 1, basis: 'x', digests: [DIGEST, DIGEST] }],
    ['no type', { v: 1, time: 1 }],
    ['a list for an object', [1]],
  ])('is refused with %s', (_, statement) => {
    expect(parseStatement(canonicalBytes(statement)).kind).toBe('refused');
    expect(() => statementBytes(statement as unknown as Statement)).toThrow(TypeError);
  });

  it('is refused over 8,192 bytes and in any other form of the same value', () => {
    expect(parseStatement(canonicalBytes(put({ profile: `https://a.example/${'x'.repeat(9000)}` }))).kind).toBe(
      'refused',
    );
    expect(parseStatement(Buffer.from(JSON.stringify(put()))).kind).toBe('refused');
  });

  it('of a later protocol is kept and not understood', () => {
    expect(parseStatement(canonicalBytes({ v: 1, type: 'record.praise', time: 7 }))).toEqual({
      kind: 'unknown-type',
      time: 7,
    });
    expect(parseStatement(canonicalBytes({ v: 2, type: 'record.put', at: 'noon' }))).toEqual({
      kind: 'unknown-version',
      time: null,
    });
  });
});

/** Reads a whole log as a follower does; gives the facts at its end, or why it was refused. */
function readLog(statements: readonly object[]): LogFacts | string {
  const heads = new Map<string, RecordHead>();
  let facts = UNOPENED;
  for (const statement of statements) {
    const applied = applyStatement(facts, identity, canonicalBytes(statement), (record) => heads.get(record) ?? null);
    if (applied.kind === 'violation') return `${applied.index}: ${applied.reason}`;
    if (applied.effect.kind === 'record') heads.set(applied.effect.statement.record, applied.effect.head);
    facts = applied.facts;
  }
  return facts;
}

const digestOf = (statement: object): string => formatDigest(sha256(canonicalBytes(statement)));

describe('the rules of a log', () => {
  it('let an honest log pass', () => {
    const second = put({ version: 2, prev: digestOf(put()), time: 102 });
    const add = { v: 1, type: 'key.add', time: 103, vkey: NEXT, next: commitToKey(THIRD) };
    const log = [
      open(),
      put(),
      second,
      { v: 1, type: 'future', time: 102 },
      add,
      { v: 1, type: 'key.retire', time: 104, vkey: KEY, cause: 'planned' },
      { v: 1, type: 'log.close', time: 104 },
    ];
    expect(readLog(log)).toEqual({ size: 7, lastTime: 104, keys: [NEXT], next: commitToKey(THIRD), closed: 'closed' });
  });

  it.each([
    ['begins with another statement', [put()], /leaf 0/],
    ['opens twice', [open(), open()], /leaf 0/],
    ['begins with something unknown', [{ v: 1, type: 'future', time: 1 }], /begin/],
    ['has another origin', [open({ origin: 'b.example/log/1' })], /b\.example/],
    ['has another prefix', [open({ entryPrefix: 'https://b.example/id/' })], /prefix/],
    ['has a key of another name', [open({ keys: [generateLogKey('b.example').vkey] })], /another name/],
    ['runs back in time', [open(), put({ time: 99 })], /backwards/],
    ['runs back in time with something unknown', [open(), { v: 1, type: 'future', time: 99 }], /backwards/],
    ['speaks for another city', [open(), put({ record: 'https://b.example/id/algorithm/1' })], /not an address/],
    [
      'speaks for a host that begins alike',
      [open(), put({ record: 'https://a.example.evil/id/algorithm/1' })],
      /not an/,
    ],
    ['names another kind in the address', [open(), put({ record: `${PREFIX}product/1` })], /not an address/],
    ['names no record', [open(), put({ record: `${PREFIX}algorithm/` })], /not an address/],
    ['hides a slash', [open(), put({ record: `${PREFIX}algorithm/a%2fb` })], /not an address/],
    ['skips a version', [open(), put({ version: 3 })], /skips/],
    ['forks a record', [open(), put(), put({ version: 2, prev: DIGEST })], /prev/],
    ['starts a record in the middle', [open(), put({ prev: DIGEST })], /prev/],
    ['adds a key that was not committed to', [open(), keyAdd(THIRD)], /pre-rotation/],
    ['retires its last key', [open(), { v: 1, type: 'key.retire', time: 101, vkey: KEY, cause: 'x' }], /no key/],
    ['retires a stranger', [open(), { v: 1, type: 'key.retire', time: 101, vkey: NEXT, cause: 'x' }], /does not sign/],
    ['goes on after its end', [open(), { v: 1, type: 'log.close', time: 101 }, put()], /behind log.close/],
  ])('catch a log that %s', (_, statements, reason) => {
    expect(readLog(statements)).toMatch(reason);
  });
});

function keyAdd(vkey: string): object {
  return { v: 1, type: 'key.add', time: 101, vkey, next: DIGEST };
}

function manyDigests(count: number): string[] {
  return Array.from({ length: count }, (_, i) => formatDigest(sha256(Buffer.from([i]))));
}

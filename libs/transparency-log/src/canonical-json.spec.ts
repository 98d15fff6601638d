import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from 'json-canonicalize';
import { canonicalBytes, NotCanonicalError, parseCanonical } from './canonical-json.js';

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
      tie('value'),
      {
        maxKeys: 4,
      },
    ),
  ),
})).value;

describe('canonical JSON', () => {
  it('writes the same bytes as an independent implementation of RFC 8785', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalBytes(value).toString()).toBe(canonicalize(value));
      }),
      { numRuns: 500 },
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalBytes(parseCanonical(canonicalBytes(value)))).toEqual(canonicalBytes(value));
      }),
      { numRuns: 200 },
    );
  });

  it('sorts keys by UTF-16 code units and leaves out nothing but undefined', () => {
    const value = { b: null, a: [1, 'é'], '€': undefined, '\u{1F600}': 1, '\ufb33': 2 };
    expect(canonicalBytes(value).toString()).toBe('{"a":[1,"é"],"b":null,"\u{1F600}":1,"\ufb33":2}');
  });

  it.each([
    ['a fraction', { a: [0.5] }, '$.a[0]'],
    ['an integer that is not safe', 2 ** 53, '$'],
    ['minus zero', -0, '$'],
    ['not a number', NaN, '$'],
    ['a lone surrogate', '\ud800', '$'],
    ['a reserved key', JSON.parse('{"a":{"__proto__":1}}'), '$.a.__proto__'],
    ['a function', { f: () => 1 }, '$.f'],
  ])('refuses %s and says where', (_, value, path) => {
    expect(() => canonicalBytes(value)).toThrow(expect.objectContaining({ path }));
  });

  it('refuses nesting deeper than 32', () => {
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect(canonicalBytes(nested(32))).toBeDefined();
    expect(() => canonicalBytes(nested(33))).toThrow(NotCanonicalError);
  });

  it.each([
    '{"b":1,"a":2}',
    '{"a": 1}',
    '1.0',
    '1e2',
    '-0',
    '"\\u0041"',
    '[1,]',
    '{"a":1,"a":1}',
    ' 1',
    '\ufeff1',
    'nul',
  ])('refuses the bytes %s, which are not in canonical form', (text) => {
    expect(() => parseCanonical(Buffer.from(text))).toThrow(NotCanonicalError);
  });
});

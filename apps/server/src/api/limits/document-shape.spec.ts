import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { refuseShape } from './document-shape.js';

const code = (query: string) => refuseShape(parse(query))?.code;
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;

describe('the shape of a query', () => {
  it('may be ten deep, fragments included', () => {
    expect(code(nested(10))).toBeUndefined();
    expect(code(nested(11))).toBe('QUERY_TOO_DEEP');
    expect(code(`{ a { b { ...F } } } fragment F on X ${nested(8)}`)).toBeUndefined();
    expect(code(`{ a { b { ...F } } } fragment F on X ${nested(9)}`)).toBe('QUERY_TOO_DEEP');
    expect(code(`{ a } fragment Unused on X ${nested(11)}`)).toBe('QUERY_TOO_DEEP');
  });

  it('counts what fragments hide as often as they are spread', () => {
    const aliased = 'fragment F on X { a: x b: x c: x d: x e: x }';
    expect(code(`{ p { ...F } q { ...F } r { ...F } } ${aliased}`)).toBeUndefined();
    expect(code(`{ p { ...F } q { ...F } r { ...F } s { ...F } } ${aliased}`)).toBe('TOO_MANY_ALIASES');
  });

  it('leaves fragments that lead back to themselves to the rules of GraphQL', () => {
    expect(code('{ ...A } fragment A on X { ...B } fragment B on X { ...A }')).toBeUndefined();
  });

  it('measures doubling fragments in no time', () => {
    const links = Array.from({ length: 49 }, (_, i) => `fragment F${i} on X { ...F${i + 1} ...F${i + 1} }`).join(' ');
    expect(code(`{ ...F0 } ${links} fragment F49 on X { a }`)).toBe('TOO_MANY_FIELDS');
  });

  it('is for reading', () => {
    expect(code('mutation { a }')).toBe('ONLY_QUERIES');
    expect(code('subscription { a }')).toBe('ONLY_QUERIES');
  });
});

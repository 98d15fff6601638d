import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { compileCost, costOf, pageSizes } from './document-cost.js';

const schema = buildSchema(`
  type Query { people(first: Int! = 20): People  person: Person  all: [Person!]! }
  type People { nodes: [Person!]!  pageInfo: PageInfo }
  type PageInfo { end: String }
  type Person { name: String  friends(first: Int! = 20): People  facets: [Facet!]! }
  type Facet { label: String }
`);
const field = (type: string, name: string) =>
  (schema.getType(type) as never as { getFields(): Record<string, { extensions: object }> }).getFields()[name]!;
Object.assign(field('Query', 'people'), { extensions: { complexity: 1 } });
Object.assign(field('Person', 'friends'), { extensions: { complexity: 10 } });
Object.assign(field('Person', 'facets'), { extensions: { usualLength: 5 } });

function cost(query: string, variables: Record<string, unknown> = {}, budget = 1e9): number {
  const document = parse(query);
  return costOf(compileCost(schema, document, getOperationAST(document)!), variables, budget);
}

function sizes(query: string, variables: Record<string, unknown> = {}): number[] {
  const document = parse(query);
  return [...pageSizes(compileCost(schema, document, getOperationAST(document)!), variables)];
}

describe('the cost of a query', () => {
  it('is a hundredth for a field, and what the field says for one that reads', () => {
    expect(cost('{ person { name } }')).toBe(2);
    // 1 point and a hundredth; then twenty objects, each with itself and its name.
    expect(cost('{ people { nodes { name } } }')).toBe(101 + 1 + 20 * 11);
  });

  it('counts a page as often as it is long, also when the length comes from outside', () => {
    const long = cost('{ people(first: 100) { nodes { name } } }');
    expect(cost('query ($n: Int!) { people(first: $n) { nodes { name } } }', { n: 100 })).toBe(long);
    expect(cost('query ($n: Int! = 100) { people(first: $n) { nodes { name } } }')).toBe(long);
    expect(cost('{ people(first: 100) { ...P } } fragment P on People { nodes { name } }')).toBe(long);
  });

  it('multiplies pages within pages, and only there', () => {
    expect(cost('{ people(first: 100) { nodes { friends(first: 100) { nodes { name } } } } }')).toBeGreaterThan(
      200_000,
    );
    expect(cost('{ people(first: 100) { pageInfo { end } } }')).toBe(103);
  });

  it('takes lists without a page size for short, or as long as they say', () => {
    expect(cost('{ all { name } }')).toBe(1 + 10 * 11);
    expect(cost('{ person { facets { label } } }')).toBe(1 + 1 + 5 * 11);
  });

  it('stops adding at the budget', () => {
    expect(cost('{ people(first: 100) { nodes { friends(first: 100) { nodes { name } } } } }', {}, 500)).toBe(501);
  });

  it('finds every page size', () => {
    expect(
      sizes(
        'query ($n: Int! = 7) { people(first: 3) { nodes { friends(first: $n) { nodes { friends { pageInfo { end } } } } } } }',
      ),
    ).toEqual([3, 7, 20]);
    expect(sizes('query ($n: Int! = 7) { people(first: $n) { pageInfo { end } } }', { n: 9 })).toEqual([9]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute, getIntrospectionQuery, parse, validate } from 'graphql';
import { DocumentRunner, MOST_COMPILED } from '../../apps/server/src/api/execution/document-runner.js';
import { PublicContexts } from '../../apps/server/src/api/public-contexts.js';
import { PublicSchema } from '../../apps/server/src/api/public-schema.js';
import { COMPARE_DOCUMENT } from '../../apps/server/src/site/documents/compare.document.js';
import { ENTRY_DOCUMENT } from '../../apps/server/src/site/documents/entry.document.js';
import { PLACE_DOCUMENT } from '../../apps/server/src/site/documents/place.document.js';
import { SEARCH_DOCUMENT } from '../../apps/server/src/site/documents/search.document.js';
import { anEntry, english } from '../support/an-entry.js';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;
let id: string;

beforeAll(async () => {
  setting = await openGraphql();
  const city = await setting.register.addCity('zeewijk');
  const { moveIn, publish } = setting.register;
  for (const [sourceKey, name] of [
    ['a', 'First'],
    ['a', 'First, revised'],
    ['b', 'Second'],
  ] as const) {
    const records = [
      { kind: 'algorithm' as const, sourceKey, sourceUrl: null, data: anEntry({ name: english(name) }) },
    ];
    const [move] = await moveIn.moveIn({ registerId: city.id, records }, 'test');
    expect((await publish.publish(move!.recordId, 'test')).kind).toBe('published');
    if (sourceKey === 'a') id = move!.recordId;
  }
});
afterAll(() => setting.close());

/** What both ways of running a document give, the compiled one after it came often enough. */
async function bothWays(text: string, variables: Readonly<Record<string, unknown>> = {}) {
  const schema = setting.app.get(PublicSchema).get();
  const contexts = setting.app.get(PublicContexts);
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const runner = new DocumentRunner(schema);
  const context = () => contexts.create('test');
  let compiled: unknown;
  for (let i = 0; i < 4; i += 1) compiled = await runner.run({ document, variables, context: context() });
  expect(runner.size).toBe(1);
  const interpreted = await execute({ schema, document, variableValues: variables, contextValue: context() });
  return { compiled: JSON.stringify(compiled), interpreted: JSON.stringify(interpreted) };
}

const DOCUMENTS: readonly [string, string, () => Record<string, unknown>][] = [
  ['the entry page', ENTRY_DOCUMENT, () => ({ by: { id }, in: ['nl', 'en'] })],
  ['the entry page at a version', ENTRY_DOCUMENT, () => ({ by: { id }, version: 1, in: ['en'] })],
  ['the entry page of an unknown record', ENTRY_DOCUMENT, () => ({ by: { shortCode: 'XXXX-XXXX' } })],
  ['the search page', SEARCH_DOCUMENT, () => ({ text: 'parking', in: ['en'] })],
  ['the comparison', COMPARE_DOCUMENT, () => ({ by: { id }, from: 1, to: 2, in: ['en'] })],
  ['the frame of a page', PLACE_DOCUMENT, () => ({ host: 'localhost', slug: 'zeewijk', in: ['en'] })],
  ['introspection', getIntrospectionQuery(), () => ({})],
  [
    'directives, aliases, fragments on the interface and edges',
    `query ($with: Boolean!) {
      list: entries(first: 1) { totalCount edges { cursor node { ...R version @include(if: $with) { number } } } }
      rest: entries(first: 5) @skip(if: $with) { nodes { id } }
    }
    fragment R on Record { __typename uri name(in: ["xx"]) { text language direction languages } state register { slug } }`,
    () => ({ with: true }),
  ],
  ['a cursor of another list', '{ entries(first: 2, after: "nonsense") { nodes { id } } }', () => ({})],
  ['values that do not fit', 'query ($n: Int!) { entries(first: $n) { nodes { id } } }', () => ({ n: 'many' })],
];

describe('a compiled document', () => {
  it.each(DOCUMENTS)('gives to the letter what graphql-js gives: %s', async (_name, text, variables) => {
    const { compiled, interpreted } = await bothWays(text, variables());
    expect(compiled).toBe(interpreted);
  });

  it('is not made for what was asked only once or twice, and there are never more than a set number', async () => {
    const runner = new DocumentRunner(setting.app.get(PublicSchema).get());
    for (let i = 0; i < MOST_COMPILED + 10; i += 1) {
      const document = parse(`{ a${i}: __typename }`);
      for (let n = 0; n < 2; n += 1) await runner.run({ document, context: null });
      expect(runner.size).toBe(Math.min(i, MOST_COMPILED));
      await runner.run({ document, context: null });
    }
    expect(runner.size).toBe(MOST_COMPILED);
  });
});

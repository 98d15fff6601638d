import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { anEntry, english } from '../support/an-entry.js';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;
let entryId: string;
let productId: string;

beforeAll(async () => {
  setting = await openGraphql();
  const city = await setting.register.addCity('zeewijk');
  const { moveIn, publish } = setting.register;
  const add = async (kind: 'algorithm' | 'organisation' | 'product' | 'supplier', sourceKey: string, data: object) => {
    const [move] = await moveIn.moveIn(
      { registerId: city.id, records: [{ kind, sourceKey, sourceUrl: null, data: { ...data } }] },
      'test',
    );
    expect((await publish.publish(move!.recordId, 'test')).kind).toBe('published');
    return move!;
  };
  const refer = ({ uri }: { uri: string }, name: string) => ({ record: uri, name: english(name) });
  const [one, two] = [
    await add('organisation', 'o1', { name: english('One'), type: 'municipality' }),
    await add('organisation', 'o2', { name: english('Two'), type: 'municipality' }),
  ];
  const supplier = await add('supplier', 's', { name: english('Maker') });
  const product = await add('product', 'p', { name: english('Thing'), supplier: refer(supplier, 'Maker') });
  productId = product.recordId;
  for (let i = 0; i < 60; i += 1) {
    const data = anEntry({
      name: english(`Entry ${i}`),
      organisation: i % 2 ? refer(one, 'One') : refer(two, 'Two'),
      product: refer(product, 'Thing'),
      developedBy: 'supplier',
      suppliers: [{ id: 's', supplier: refer(supplier, 'Maker') }],
      procurement: { procedure: 'open' },
    });
    entryId = (await add('algorithm', `e${i}`, data)).recordId;
  }
});
afterAll(() => setting.close());

/** The statements that one question causes. */
async function statements(query: string, variables: object = {}): Promise<number> {
  const pool = (setting.app.get(DataSource).driver as PostgresDriver).master as Pool;
  let count = 0;
  const original = pool.query.bind(pool) as (...statement: unknown[]) => Promise<unknown>;
  const counting = (...statement: unknown[]): Promise<unknown> => {
    count += 1;
    return original(...statement);
  };
  Object.assign(pool, { query: counting });
  try {
    await setting.ask(query, variables);
  } finally {
    Object.assign(pool, { query: original });
  }
  return count;
}

const LINKS = `id uri name { text } organisation { name { text } } department { id } product { name { text } suppliers { name { text } } }
  suppliers { name { text } } register { slug } version { number digest }`;

describe('the number of statements', () => {
  it('for a list does not depend on its length', async () => {
    for (const first of [1, 10, 50])
      expect(await statements(`{ entries(first: ${first}) { nodes { id name { text } status } } }`)).toBe(1);
    const query = (first: number) =>
      `{ entries(first: ${first}) { nodes { ${LINKS} answers { goal { text } } inShort { personDecides { text { text } } } completeness { score } } } }`;
    const one = await statements(query(2));
    expect(await statements(query(50))).toBe(one);
    // The list; registers, versions, answers; organisations with products and suppliers; suppliers of products.
    expect(one).toBeLessThanOrEqual(6);
  });

  it('for a list with its organisations is one', async () => {
    expect(
      await statements('{ entries(first: 50) { nodes { id name { text } organisation { name { text } } } } }'),
    ).toBe(1);
  });

  it('counts only if somebody asks', async () => {
    expect(await statements('{ entries(first: 5) { nodes { id } pageInfo { hasNextPage } totalCount } }')).toBe(2);
  });

  it('for one entry is small', async () => {
    expect(
      await statements(`query ($id: ID!) { entry(by: { id: $id }) { ... on Entry { id name { text } } } }`, {
        id: entryId,
      }),
    ).toBe(1);
    expect(
      await statements(
        `query ($id: ID!) { entry(by: { id: $id }) { ... on Entry { ${LINKS} answers { goal { text } } versions { nodes { number } } } } }`,
        { id: entryId },
      ),
    ).toBeLessThanOrEqual(7);
  });

  it('for lists within lists does not depend on how many there are', async () => {
    const query = (first: number) =>
      `{ organisations(first: ${first}) { nodes { name { text } entries(first: 3) { nodes { id product { name { text } } } } } } }`;
    expect(await statements(query(2))).toBe(await statements(query(1)));
    const product = `query ($id: ID!) { product(by: { id: $id }) { ... on Product { entries(first: 20) { nodes { sameProduct(first: 2) { nodes { id } } versions(first: 2) { nodes { number } } } } } } }`;
    expect(await statements(product, { id: productId })).toBeLessThanOrEqual(4);
  });
});

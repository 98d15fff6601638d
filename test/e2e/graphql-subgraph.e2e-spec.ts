import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anEntry, english } from '../support/an-entry.js';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;

beforeAll(async () => {
  setting = await openGraphql({ graphqlSubgraph: true });
});
afterAll(() => setting.close());

it('gives a gateway published objects by key, and nothing else', async () => {
  const { register } = setting;
  const city = await register.addCity('zeewijk');
  const add = async (kind: 'algorithm' | 'organisation', sourceKey: string, data: object) => {
    const [move] = await register.moveIn.moveIn(
      { registerId: city.id, records: [{ kind, sourceKey, sourceUrl: null, data: { ...data } }] },
      'test',
    );
    return move!.recordId;
  };
  const [entry, draft, gone] = [
    await add('algorithm', '1', anEntry()),
    await add('algorithm', '2', anEntry()),
    await add('algorithm', '3', anEntry()),
  ];
  const organisation = await add('organisation', 'o', { name: english('Waterways'), type: 'municipality' });
  for (const id of [entry, gone, organisation]) await register.publish.publish(id, 'test');
  await register.withdraw.withdraw(gone, { reason: { en: 'Over.' }, replacedBy: null }, 'test');

  const query = `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Entry { name { text } status } ... on City { slug } ... on Organisation { name { text } } } }`;
  const representations = [
    { __typename: 'Entry', id: entry },
    { __typename: 'City', id: city.id },
    { __typename: 'Organisation', id: organisation },
    { __typename: 'Entry', id: draft },
    { __typename: 'Entry', id: gone },
    { __typename: 'Entry', id: organisation },
    { __typename: 'Mirror', id: city.id },
    { __typename: 'constructor', id: entry },
    { __typename: 'Entry', id: 'x' },
    { __typename: 'Entry' },
    7,
  ];
  expect(await setting.ask(query, { r: representations })).toEqual({
    _entities: [
      { __typename: 'Entry', name: { text: 'Parking control with scan cars' }, status: 'IN_USE' },
      { __typename: 'City', slug: 'zeewijk' },
      { __typename: 'Organisation', name: { text: 'Waterways' } },
      ...Array.from({ length: 8 }, () => null),
    ],
  });
  const many = Array.from({ length: 101 }, () => representations[0]);
  const { status, answer } = await setting.post({ query, variables: { r: many } });
  expect([status, answer.errors?.[0]?.extensions.code]).toEqual([400, 'PAGE_SIZE']);
});

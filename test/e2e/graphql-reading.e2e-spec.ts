import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { City, Mirror } from '#application';
import type { RecordData } from '#domain';
import { anEntry, english } from '../support/an-entry.js';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;
let city: City;
let mirror: Mirror;

beforeAll(async () => {
  setting = await openGraphql();
  city = await setting.register.addCity('zeewijk');
  mirror = await setting.register.addMirror('rijk');
});
afterAll(() => setting.close());

async function draft(
  sourceKey: string,
  data: RecordData,
  kind: 'algorithm' | 'organisation' | 'product' | 'supplier' = 'algorithm',
) {
  const [move] = await setting.register.moveIn.moveIn(
    { registerId: city.id, records: [{ kind, sourceKey, sourceUrl: null, data }] },
    'test',
  );
  return move!;
}

async function published(
  sourceKey: string,
  data: RecordData,
  kind: 'algorithm' | 'organisation' | 'product' | 'supplier' = 'algorithm',
) {
  const move = await draft(sourceKey, data, kind);
  const outcome = await setting.register.publish.publish(move.recordId, 'test');
  expect(outcome.kind).toBe('published');
  return move;
}

const NAME = '{ name(in: ["en"]) { text } }';

describe('reading an entry', () => {
  it('is found by identifier, address and short code, with its answers', async () => {
    const { recordId, uri } = await published(
      'scan',
      anEntry({ goal: { nl: { text: 'Eerlijk', status: 'machine' }, en: { text: 'Fair', status: 'person' } } }),
    );
    const document = `query ($by: RecordAddress!) { entry(by: $by) { __typename ... on Entry { id uri shortCode status
      name { text language status direction languages } version { number act digest size leafIndex }
      register { __typename slug isInvented ... on City { prefix hosts places { id code name { text } } } }
      answers { goal(in: ["nl-BE"]) { text language status } legalBases { id title { text } } unanswered { field kind } }
      inShort { personDecides { origin text { text } } } completeness { score missingNeeded } } } }`;
    const { entry } = await setting.ask<{ entry: Record<string, unknown> }>(document, { by: { id: recordId } });
    expect(entry).toMatchObject({
      __typename: 'Entry',
      id: recordId,
      uri,
      status: 'IN_USE',
      name: {
        text: 'Parking control with scan cars',
        language: 'en',
        status: 'PERSON',
        direction: 'LTR',
        languages: ['en'],
      },
      version: { number: 1, act: 'PUT', leafIndex: '1' },
      register: {
        __typename: 'City',
        slug: 'zeewijk',
        isInvented: true,
        hosts: ['zeewijk.example'],
        places: [{ id: 'harbour', code: 'H1' }],
      },
      answers: {
        goal: { text: 'Eerlijk', language: 'nl', status: 'MACHINE' },
        legalBases: [{ id: 'act', title: { text: 'Parking act' } }],
        unanswered: [{ field: 'protectedAttributes', kind: 'NOT_APPLICABLE' }],
      },
    });
    expect(entry['shortCode']).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await setting.ask(document, { by: { uri } })).toEqual({ entry });
    expect(
      await setting.ask(document, { by: { shortCode: String(entry['shortCode']).toLowerCase().replace('-', ' ') } }),
    ).toEqual({ entry });
  });

  it('shows each version as it was, with the differences between them', async () => {
    const { recordId, uri } = await published('versions', anEntry({ name: english('Old name') }));
    await published('versions', anEntry({ name: english('New name'), goal: english('Another goal.') }));
    const data = await setting.ask<Record<string, unknown>>(
      `query ($by: RecordAddress!) {
        newest: entry(by: $by) { ... on Entry { name { text } version { number } versions { totalCount nodes { number } } } }
        first: entry(by: $by, version: 1) { ... on Entry { name { text } version { number } } }
        third: entry(by: $by, version: 3) { __typename ... on RecordNotFound { asked } }
        compareVersions(by: $by, from: 1, to: 2) { ... on VersionComparison { to { number } changes { field label { text } path kind before after } } } }`,
      { by: { id: recordId } },
    );
    expect(data).toMatchObject({
      newest: {
        name: { text: 'New name' },
        version: { number: 2 },
        versions: { totalCount: 2, nodes: [{ number: 2 }, { number: 1 }] },
      },
      first: { name: { text: 'Old name' }, version: { number: 1 } },
      third: { __typename: 'RecordNotFound', asked: `version 3 of ${uri}` },
      compareVersions: {
        to: { number: 2 },
        changes: [
          { field: 'goal', kind: 'CHANGED', path: ['goal', 'en'] },
          {
            field: 'name',
            before: { text: 'Old name', status: 'person' },
            after: { text: 'New name', status: 'person' },
          },
        ],
      },
    });
  });

  it('says why a withdrawn entry is gone and keeps what it last said', async () => {
    const { recordId } = await published('gone', anEntry({ name: english('Short-lived') }));
    await setting.register.withdraw.withdraw(
      recordId,
      { reason: { en: 'Not used any more.' }, replacedBy: null },
      'test',
    );
    const { entry, entries } = await setting.ask<{ entry: unknown; entries: { nodes: unknown[] } }>(
      `query ($by: RecordAddress!) { entry(by: $by) { __typename ... on RecordWithdrawn { reason { text } replacedBy
         record { id state ... on Entry ${NAME} ... on Entry { answers { goal { text } } } } } }
        entries(filter: { states: [WITHDRAWN] }) { nodes { id } } }`,
      { by: { id: recordId } },
    );
    expect(entry).toMatchObject({
      __typename: 'RecordWithdrawn',
      reason: { text: 'Not used any more.' },
      record: {
        id: recordId,
        state: 'WITHDRAWN',
        name: { text: 'Short-lived' },
        answers: { goal: { text: expect.any(String) } },
      },
    });
    expect(entries.nodes).toEqual([{ id: recordId }]);
  });

  it('gives the same answer for a draft, for another kind of record and for what was made up', async () => {
    const secret = await draft('secret', anEntry({ name: english('Not public yet') }));
    const organisation = await published('org', { name: english('Zeewijk'), type: 'municipality' }, 'organisation');
    const asked = [
      { id: secret.recordId },
      { uri: secret.uri },
      { id: organisation.recordId },
      { uri: organisation.uri },
      { id: '00000000-0000-7000-8000-000000000000' },
      { id: 'x' },
      { shortCode: 'nonsense' },
    ];
    for (const by of asked) {
      const answer = await setting.ask(
        'query ($by: RecordAddress!) { entry(by: $by) { __typename ... on RecordNotFound { asked } } }',
        { by },
      );
      expect(answer).toEqual({ entry: { __typename: 'RecordNotFound', asked: Object.values(by)[0] } });
    }
  });
});

describe('browsing', () => {
  it('leads from registers to records and back', async () => {
    const organisation = await published(
      'waterways',
      { name: english('Waterways'), type: 'municipality' },
      'organisation',
    );
    const supplier = await published('maker', { name: english('Maker Ltd') }, 'supplier');
    const product = await published(
      'lock',
      { name: english('LockMaster'), supplier: { record: supplier.uri, name: english('Maker Ltd') } },
      'product',
    );
    const entry = await published(
      'lock-use',
      anEntry({
        organisation: { record: organisation.uri, name: english('Waterways') },
        product: { record: product.uri, name: english('LockMaster') },
        developedBy: 'supplier',
        suppliers: [{ id: 's', supplier: { record: supplier.uri, name: english('Maker Ltd') } }],
        procurement: { procedure: 'open' },
      }),
    );
    const data = await setting.ask<Record<string, unknown>>(
      `query ($org: ID!, $product: ID!, $supplier: ID!, $entry: ID!) {
        cities { slug entries(first: 1) { pageInfo { hasNextPage } } organisations { totalCount } }
        city(host: "ZEEWIJK.example") { slug } nobody: city(slug: "rijk") { slug }
        mirrors { slug notice(in: ["nl"]) { text } sourceStandard } mirror(slug: "zeewijk") { slug }
        organisation(by: { id: $org }) { ... on Organisation { name { text } entries { nodes { id } } answers { type } } }
        product(by: { id: $product }) { ... on Product { suppliers { id } entries { nodes { id } } } }
        supplier(by: { id: $supplier }) { ... on Supplier { products { nodes { id } } entries { nodes { id } } } }
        entry(by: { id: $entry }) { ... on Entry { organisation ${NAME} product { id } suppliers { id } sameProduct { totalCount } } } }`,
      { org: organisation.recordId, product: product.recordId, supplier: supplier.recordId, entry: entry.recordId },
    );
    const itself = { nodes: [{ id: entry.recordId }] };
    expect(data).toMatchObject({
      cities: [{ slug: 'zeewijk', entries: { pageInfo: { hasNextPage: true } } }],
      city: { slug: 'zeewijk' },
      nobody: null,
      mirrors: [
        {
          slug: 'rijk',
          notice: { text: 'Overgenomen van https://rijk.example/export.json, niet gecontroleerd.' },
          sourceStandard: 'nl-1.0',
        },
      ],
      mirror: null,
      organisation: { name: { text: 'Waterways' }, entries: itself, answers: { type: 'MUNICIPALITY' } },
      product: { suppliers: [{ id: supplier.recordId }], entries: itself },
      supplier: { products: { nodes: [{ id: product.recordId }] }, entries: itself },
      entry: {
        organisation: { name: { text: 'Waterways' } },
        product: { id: product.recordId },
        suppliers: [{ id: supplier.recordId }],
        sameProduct: { totalCount: 1 },
      },
    });
  });

  it('pages through a list by key, undisturbed by what is added meanwhile', async () => {
    const records = Array.from({ length: 25 }, (_, i) => ({
      kind: 'algorithm' as const,
      sourceKey: String(i),
      uri: `urn:register-mirror:rijk:algorithm:${i}`,
      sourceUrl: `https://rijk.example/${i}`,
      data: { name: english(`Copy ${String(i).padStart(2, '0')}`) },
    }));
    await setting.register.mirror.mirror({ registerId: mirror.id, records, observedAt: '2026-01-31' }, 'test');
    for (const sort of ['CHANGED_DESC', 'CHANGED_ASC', 'NAME_ASC']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { entries }: Listed = await setting.ask<Listed>(
          `query ($after: String, $sort: RecordOrder!) { entries(first: 10, after: $after, sort: $sort, filter: { registers: ["rijk"] }) {
             nodes { id name { text } register { ... on Mirror { slug } } version { observedAt } sourceUrl }
             pageInfo { hasNextPage hasPreviousPage endCursor } totalCount } }`,
          { after, sort },
        );
        expect(entries.pageInfo.hasPreviousPage).toBe(after !== null);
        expect(entries.totalCount).toBeGreaterThanOrEqual(25);
        seen.push(...entries.nodes.map(({ name }) => name.text));
        after = entries.pageInfo.hasNextPage ? entries.pageInfo.endCursor : null;
        const extra = {
          ...records[0]!,
          sourceKey: `x${sort}${seen.length}`,
          uri: `urn:x:${sort}:${seen.length}`,
          data: { name: english('AA added meanwhile') },
        };
        if (sort !== 'CHANGED_ASC')
          await setting.register.mirror.mirror({ registerId: mirror.id, records: [extra], observedAt: null }, 'test');
      } while (after !== null);
      const before = seen.filter((name) => name.startsWith('Copy'));
      expect([...before].sort()).toEqual(records.map(({ data }) => data.name['en']!.text));
      if (sort === 'NAME_ASC') expect(before).toEqual([...before].sort());
    }
  });

  it('tells the standard and its vocabularies', async () => {
    const data = await setting.ask<Record<string, unknown>>(
      `{ standard { version kinds { key fields { key level vocabulary label(in: ["nl"]) { text } } } sources { key } conditions { key } }
         none: standard(version: "9.9") { version } vocabulary(key: "decision-effect") { isOrdered codes { code rank label { text } } } nothing: vocabulary(key: "x") { key } }`,
    );
    expect(data).toMatchObject({
      standard: { version: '1.0' },
      none: null,
      vocabulary: { isOrdered: true },
      nothing: null,
    });
  });

  it('finds entries by words even while there is no search engine index', async () => {
    const { search } = await setting.ask<{ search: { isReduced: boolean; reducedNotice: { text: string } | null } }>(
      '{ search(text: "parking", facets: [STATUS]) { total isReduced reducedNotice { text } nodes { entry { id } highlights { field parts { text isMatch } } } facets { key label { text } values { value count label { text } } } } }',
    );
    expect(search.isReduced).toBe(search.reducedNotice !== null);
  });
});

interface Listed {
  readonly entries: {
    readonly nodes: readonly { readonly name: { readonly text: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
    readonly totalCount: number;
  };
}

import { hash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { openGraphql, type GraphqlSetting } from './graphql-setting.js';

let setting: GraphqlSetting;

beforeAll(async () => {
  setting = await openGraphql();
});
afterAll(() => setting.close());

async function refusal(body: unknown): Promise<string | undefined> {
  const { status, answer } = await setting.post(body);
  expect(status).toBe(400);
  expect(answer.data).toBeUndefined();
  expect(answer.errors?.[0]?.message).toMatch(/\w+ .*\./s);
  expect(answer.errors?.[0]?.extensions.requestId).toMatch(/^[\w-]{36}$/);
  return answer.errors?.[0]?.extensions.code;
}

function aliases(count: number): string {
  return `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
}

/** Organisations part of organisations part of organisations. */
function deep(levels: number): string {
  return `{ organisations(first: 1) { nodes { ${'partOf { '.repeat(levels)} id ${'}'.repeat(levels)} } } }`;
}

function bomb(fragments: number): string {
  const links = Array.from({ length: fragments }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  return `{ ...F0 } ${links.join(' ')} fragment F${fragments} on Query { __typename }`;
}

describe('what is refused before it runs', () => {
  it.each([
    ['101 aliases', aliases(101), 'TOO_MANY_ALIASES'],
    ['10,000 aliases', aliases(10_000), 'TOO_MANY_TOKENS'],
    ['500 times the same field', `{ ${'__typename '.repeat(500)} }`, 'TOO_MANY_FIELDS'],
    ['100,000 times the same field', `{ ${'__typename '.repeat(20_000)} }`, 'TOO_MANY_TOKENS'],
    ['the same field in 300 inline fragments', `{ ${'... on Query { __typename } '.repeat(300)} }`, 'TOO_MANY_FIELDS'],
    ['500 directives', `{ __typename ${'@include(if: true) '.repeat(250)} }`, 'TOO_MANY_DIRECTIVES'],
    ['500 unknown directives', `{ __typename ${'@a '.repeat(500)} }`, 'TOO_MANY_DIRECTIVES'],
    ['depth 11', deep(9), 'QUERY_TOO_DEEP'],
    ['depth 300', deep(300), 'QUERY_TOO_DEEP'],
    ['depth 20,000', deep(20_000), 'TOO_MANY_TOKENS'],
    ['30 doubling fragments', bomb(30), 'TOO_MANY_FIELDS'],
    [
      '200 fragments',
      Array.from({ length: 200 }, (_, i) => `fragment F${i} on Query { __typename }`).join(' ') + '{ __typename }',
      'TOO_MANY_FRAGMENTS',
    ],
    [
      'circular introspection',
      `{ __schema { types { ${'fields { type { '.repeat(12)} name ${'} }'.repeat(12)} } } }`,
      'QUERY_TOO_DEEP',
    ],
    ['a page of 101', '{ entries(first: 101) { nodes { id } } }', 'PAGE_SIZE'],
    ['a page of none', '{ entries(first: 0) { nodes { id } } }', 'PAGE_SIZE'],
    ['a page of less than none', '{ suggestions(text: "a", first: -5) { text } }', 'PAGE_SIZE'],
    ['a page of 2^31 - 1', '{ search(first: 2147483647) { total } }', 'PAGE_SIZE'],
    [
      'pages within pages',
      '{ organisations(first: 100) { nodes { entries(first: 100) { nodes { id } } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'pages within pages through fragments',
      'fragment E on Organisation { entries(first: 100) { edges { node { organisation { id } } } } } { organisations(first: 100) { edges { node { ...E } } } }',
      'QUERY_TOO_COSTLY',
    ],
    [
      'the whole schema three times',
      `{ ${Array.from({ length: 3 }, (_, i) => `a${i}: __schema { types { fields { args { name description defaultValue type { name ofType { name } } } name description } } }`).join(' ')} }`,
      'QUERY_TOO_COSTLY',
    ],
  ])('%s: in under 5 ms', async (_name, query, code) => {
    expect(await refusal({ query })).toBe(code);
    for (let i = 0; i < 10; i += 1) await refusal({ query });
    const times = setting.logged.slice(-10).map(({ ms }) => Number(ms));
    // By the server's own clock. The quickest: others use this machine too.
    expect(Math.min(...times)).toBeLessThan(5);
  });

  it.each([
    ['a variable', 'query ($n: Int!) { entries(first: $n) { nodes { id } } }', { n: 500 }],
    ['the default of a variable', 'query ($n: Int! = 500) { entries(first: $n) { nodes { id } } }', {}],
  ])('a page size that comes with %s', async (_name, query, variables) => {
    expect(await refusal({ query, variables })).toBe('PAGE_SIZE');
  });

  it('a persisted query whose variables cost too much', async () => {
    const query = 'query ($n: Int!) { organisations(first: $n) { nodes { entries(first: $n) { nodes { id } } } } }';
    const variables = { n: 1 };
    const sha256Hash = hash('sha256', query, 'hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    expect((await setting.post({ query, variables, extensions })).status).toBe(200);
    expect(await refusal({ variables: { n: 99 }, extensions })).toBe('QUERY_TOO_COSTLY');
  });

  it.each([2, 10, 1_000])('a batch of %i', async (count) => {
    expect(await refusal(Array.from({ length: count }, () => ({ query: '{ __typename }' })))).toBe('BAD_REQUEST');
  });

  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D', 400],
    ['plain text', 'text/plain', '{"query":"{__typename}"}', 400],
    ['no type', '', '{"query":"{__typename}"}', 400],
    ['several parts', 'multipart/form-data; boundary=x', '--x--', 415],
  ])('%s instead of JSON', async (_name, type, body, status) => {
    const response = await fetch(`${setting.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    expect(response.status === status || response.status === 415).toBe(true);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) }] });
  });

  it.each([
    ['half a JSON', '{"query": ', 400],
    ['nothing', '', 400],
    ['a body over 256 KiB', JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(300_000) } }), 413],
    ['a query that is no text', '{"query": {"kind": "Document"}}', 400],
    ['a query that does not parse', '{"query": "{ entries( }"}', 400],
    ['an unknown field', '{"query": "{ secrets }"}', 400],
    ['a mutation', '{"query": "mutation { deleteAll }"}', 400],
    ['two addresses at once', '{"query": "{ entry(by: { id: 1, uri: 2 }) { __typename } }"}', 400],
  ])('%s', async (_name, body, status) => {
    const { status: found, answer } = await setting.post(body);
    expect(found).toBe(status);
    expect(answer.errors?.[0]?.message).toEqual(expect.any(String));
  });

  it('values of the wrong kind, with 400 and never 500', async () => {
    const query =
      'query ($text: String, $after: String, $n: Int = 1, $f: SearchFilter) { search(text: $text, after: $after, first: $n, filter: $f) { total } }';
    const nested = JSON.parse('['.repeat(1_000) + ']'.repeat(1_000)) as unknown;
    for (const variables of [
      { text: 1 },
      { text: nested },
      { text: 'a\u0000b' },
      { after: 'bm9uc2Vuc2U' },
      { after: '"' },
      { n: 1.5 },
      { n: 'NaN' },
      { n: 1e99 },
      { f: { statuses: [[null]] } },
      { f: { nothing: 1 } },
    ]) {
      const { status, answer } = await setting.post({ query, variables });
      expect([variables, status === 400 || answer.errors?.[0]?.extensions.code === 'BAD_USER_INPUT']).toEqual([
        variables,
        true,
      ]);
    }
    for (const text of [
      '\ud800',
      '"'.repeat(50),
      '\u202e',
      '%_\\',
      "'; DROP TABLE record; --",
      'x'.repeat(100_000),
      '__proto__',
      '𐏿😀',
    ]) {
      const { status, answer } = await setting.post({ query, variables: { text } });
      expect([text.slice(0, 30), status, answer.errors]).toEqual([text.slice(0, 30), 200, undefined]);
    }
    expect(
      (
        await setting.post(
          '{"query":"query ($f: EntryFilter) { entries(filter: $f) { nodes { id } } }","variables":{"f":{"__proto__":{"statuses":["x"]}}}}',
        )
      ).status,
    ).toBe(400);
  });

  it('a cursor that belongs to another list', async () => {
    for (const cursor of [
      '',
      'x',
      'WyJjIiwiMjAyNi0xMy00MFQwMDowMDowMC4wMDBaIiwieCJd',
      Buffer.from('["n","\u0000","00000000-0000-7000-8000-000000000000"]').toString('base64url'),
      Buffer.from('["c","9999-99-99",1]').toString('base64url'),
    ]) {
      for (const list of [
        'entries(after: $c) { nodes { id } }',
        'search(after: $c) { total }',
        'organisations(after: $c) { nodes { id } }',
      ]) {
        const { answer } = await setting.post({ query: `query ($c: String) { ${list} }`, variables: { c: cursor } });
        const code = answer.errors?.[0]?.extensions.code;
        expect([cursor, list, code === undefined || code === 'BAD_USER_INPUT']).toEqual([cursor, list, true]);
      }
    }
  });
});

describe('what is answered', () => {
  it.each([
    ['15 aliases', aliases(15)],
    ['depth 10', deep(7)],
    [
      'the standard question of tools about the schema',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
    [
      'a page of 100 with links',
      '{ entries(first: 100) { nodes { id name { text } organisation { name { text } } product { id } register { slug } version { number } } } }',
    ],
    [
      'pages of moderate size within pages',
      '{ organisations(first: 20) { nodes { entries(first: 10) { nodes { id } } } } }',
    ],
    [
      'the whole standard',
      '{ standard { kinds { key label { text } fields { key type level label { text } question { text } help { text } example { text } fields { key label { text } } counterparts { source names } } } vocabularies { key codes { code label { text } } } } }',
    ],
  ])('%s', async (_name, query) => {
    const { status, answer } = await setting.post({ query });
    expect([answer.errors, status]).toEqual([undefined, 200]);
  });
});

describe('what is never shown', () => {
  it('a stack, a statement, a guess at names, a page to try queries', async () => {
    const { answer } = await setting.post({ query: '{ entrys { id } }' });
    expect(JSON.stringify(answer)).not.toMatch(/Did you mean|\.js|at /);
    const page = await fetch(`${setting.url}/graphql`, { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(page.status).toBe(400);
    expect(await page.text()).not.toContain('<');
  });

  it('why something failed here: only a number for the log', async () => {
    await setting.register.dataSource.query('ALTER TABLE public_record RENAME TO hidden');
    const { status, answer } = await setting.post({ query: '{ entries { nodes { id } } }' });
    await setting.register.dataSource.query('ALTER TABLE hidden RENAME TO public_record');
    expect(status).toBe(200);
    const [error] = answer.errors ?? [];
    expect(error).toMatchObject({
      message: 'Something went wrong here. It has been noted; please try again later.',
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    });
    expect(JSON.stringify(answer)).not.toMatch(/relation|public_record|stack/);
    const line = setting.logged.find(
      (entry) => entry['requestId'] === error?.extensions.requestId && entry['level'] === 50,
    );
    expect(JSON.stringify(line)).toContain('public_record');
  });

  it('broken requests bring nothing down', async () => {
    const { port } = new URL(setting.url);
    for (const bytes of [
      'GET /graphql HTTP/1.1\r\n\r\n',
      'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      'nonsense\r\n\r\n',
    ]) {
      expect(await answerTo(Number(port), bytes)).toMatch(/^HTTP\/1\.1 4\d\d/);
    }
    expect((await setting.post({ query: '{ __typename }' })).status).toBe(200);
  });
});

function answerTo(port: number, bytes: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => {
      resolve(data.toString());
      socket.destroy();
    });
    socket.on('close', () => resolve('closed'));
  });
}

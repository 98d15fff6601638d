import type { BatchQuestion } from './batch-question.js';

/** A hit as anybody gets it who asks the public GraphQL. */
export interface BatchHit {
  /** The identifier within the register that was asked. */
  readonly id: string;
  /** What the source that the record came from calls it. */
  readonly sourceKey: string | null;
  /** Slug of the city or mirror. */
  readonly register: string;
  readonly uri: string;
  readonly name: string;
  /** When grouped: how many entries that match share the product. */
  readonly sameProductCount: number | null;
}

export interface BatchPage {
  readonly total: number;
  /** True when the search engine was away and the database answered. */
  readonly isReduced: boolean;
  /** The question with its spelling corrected, if it was. */
  readonly searchedFor: string | null;
  /** Whether some entry has all that was asked for: ALL, SOME or NONE. */
  readonly coverage: string | null;
  /** In the order in which they were found, best first. */
  readonly hits: readonly BatchHit[];
}

export type Asking =
  | { readonly kind: 'answered'; readonly page: BatchPage }
  /** The register would not answer this question. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Nothing that speaks our GraphQL answers at the address: the other questions would fail alike. */
  | { readonly kind: 'away'; readonly reason: string };

const DOCUMENT = `query Batch(
  $text: String!, $languages: [String!], $first: Int!, $registers: [String!], $city: String, $grouped: Boolean!
) {
  search(
    text: $text, languages: $languages, first: $first
    filter: { registers: $registers }, ownCity: $city, groupByProduct: $grouped
  ) {
    total
    isReduced
    understanding { searchedFor coverage }
    nodes { sameProductCount entry { id uri sourceKey name(in: $languages) { text } register { slug } } }
  }
}`;

const PATIENCE_MS = 30_000;

interface Answer {
  readonly data?: {
    readonly search: {
      readonly total: number;
      readonly isReduced: boolean;
      readonly understanding: { readonly searchedFor: string | null; readonly coverage: string } | null;
      readonly nodes: readonly {
        readonly sameProductCount: number | null;
        readonly entry: {
          readonly id: string;
          readonly uri: string;
          readonly sourceKey: string | null;
          readonly name: { readonly text: string };
          readonly register: { readonly slug: string };
        };
      }[];
    };
  } | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Asks a running register over its public GraphQL. */
export async function askRegister(address: string, question: BatchQuestion, limit: number): Promise<Asking> {
  const { text, language, city, registers, grouping } = question;
  const variables = {
    text,
    languages: [language],
    first: limit,
    registers: registers.length > 0 ? registers : null,
    city,
    grouped: grouping === 'product',
  };
  const answer = await post(`${address}/graphql`, { query: DOCUMENT, variables });
  if (typeof answer === 'string') return { kind: 'away', reason: answer };
  const { data, errors } = answer;
  if (!data) return { kind: 'refused', reason: errors?.[0]?.message ?? 'the register gave no answer' };
  const { total, isReduced, understanding, nodes } = data.search;
  const hits = nodes.map(({ sameProductCount, entry: { id, uri, sourceKey, name, register } }) => {
    return { id, sourceKey, register: register.slug, uri, name: name.text, sameProductCount };
  });
  const { searchedFor = null, coverage = null } = understanding ?? {};
  return { kind: 'answered', page: { total, isReduced, searchedFor, coverage, hits } };
}

/** A string says why there is no answer. */
async function post(address: string, body: object): Promise<Answer | string> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return (await response.json()) as Answer;
  } catch (error) {
    const because = error instanceof Error ? ((error.cause as Error | undefined) ?? error).message : String(error);
    return `no register answers at ${address} (${because || 'no connection'})`;
  }
}

import { deepStrictEqual } from 'node:assert';
import type { HttpTarget, Question } from '../load/http-target.js';
import { EIGHT_CLIENTS, ONE_CLIENT, sideBySide } from '../load/side-by-side.js';
import type { Figure } from '../report/figure.js';
import type { Running } from '../services/running.js';
import { dataOf, document, graphql } from './graphql.js';
import { beside } from './record.js';

/** The pages that clients read in turn, from the first on. */
const PAGES = 20;
const LAST_PAGE = 200;
const PAGE_SIZE = 50;

interface List {
  readonly entries: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

type PageQuestion = (after: string | null) => Question;

export async function measureList({ register, ours, rawRead }: Running): Promise<Figure[]> {
  const query = document('list');
  const mine: PageQuestion = (after) => graphql(query, { after });
  const theirs: PageQuestion = (after) => ({
    method: 'GET',
    path: after === null ? '/list' : `/list?after=${encodeURIComponent(after)}`,
  });
  // The last pages of a small register are shorter than the first, and would look fast for that.
  const last = Math.min(LAST_PAGE, Math.floor(register.size / PAGE_SIZE) - 1);
  const [pages, rawPages] = [await walk(ours, mine, last), await walk(rawRead, theirs, PAGES)];
  for (let i = 0; i < PAGES; i++) deepStrictEqual(pages[i]!.nodes, rawPages[i]!.nodes, 'both must answer the same');
  const loads = [
    { target: ours, question: (n: number) => mine(pages[n % PAGES]!.after) },
    { target: rawRead, question: (n: number) => theirs(rawPages[n % PAGES]!.after) },
  ] as const;
  const deep = { target: ours, question: () => mine(pages.at(-1)!.after) };
  const first = { target: ours, question: () => mine(null) };
  return [
    beside('list of 50 with organisation', await sideBySide(...loads, ONE_CLIENT), 1.7),
    beside('list of 50 with organisation', await sideBySide(...loads, EIGHT_CLIENTS), 1.7),
    beside(`page ${last} / page 1 of that list`, await sideBySide(deep, first, ONE_CLIENT), 1.2),
  ];
}

interface Page {
  readonly after: string | null;
  readonly nodes: readonly unknown[];
}

async function walk(target: HttpTarget, question: PageQuestion, count: number): Promise<Page[]> {
  const pages: Page[] = [];
  let after: string | null = null;
  while (pages.length < count) {
    const { entries }: List = await dataOf<List>(target, question(after));
    pages.push({ after, nodes: entries.nodes });
    if (!entries.pageInfo.hasNextPage) break;
    after = entries.pageInfo.endCursor;
  }
  return pages;
}

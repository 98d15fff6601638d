import type { SearchRequest } from '#application';
import type { MultiSearchQuery } from 'meilisearch';
import type { EngineResponse } from '../engine/engine-answers.js';
import { engineFilter } from './engine-filter.js';

/** Entries of one product that the filter lets through. */
export interface ProductGroup {
  readonly entries: number;
  readonly bodies: number;
  /** The entry of the reader's own city; null when there is none. */
  readonly ownEntry: string | null;
}

/** A page shows at most a hundred products, and the most frequent one has some eighty entries. */
const MOST_ENTRIES = 1_000;

/** Asks for all entries of the products on a page, matching or not: who uses a product does not depend on the words. */
export function productGroupsQuery(
  request: SearchRequest,
  groups: readonly string[],
  indexUid: string,
): MultiSearchQuery {
  return {
    indexUid,
    q: '',
    filter: [...engineFilter(request.filter), `group IN [${groups.map((group) => JSON.stringify(group)).join(', ')}]`],
    attributesToRetrieve: ['id', 'group', 'facets.organisation', 'facets.city'],
    limit: MOST_ENTRIES,
  };
}

export function readProductGroups(
  { hits }: EngineResponse,
  { ownCity }: Pick<SearchRequest, 'ownCity'>,
): Map<string, ProductGroup> {
  const members = Map.groupBy(hits, ({ group }) => group);
  return new Map(
    [...members].map(([group, entries]) => [
      group,
      {
        entries: entries.length,
        // An entry without an organisation is somebody's all the same.
        bodies: new Set(entries.map(({ id, facets }) => facets.organisation[0] ?? id)).size,
        ownEntry:
          ownCity === undefined ? null : (entries.find(({ facets }) => facets.city.includes(ownCity))?.id ?? null),
      },
    ]),
  );
}

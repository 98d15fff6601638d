import { FACET_KEYS, SEARCH_DEPTH } from '#application';
import type { Settings } from 'meilisearch';
import { ASKED, SUGGESTED } from './search-document.js';

/** How many values of a facet are counted, the most frequent ones. */
const FACET_VALUES = 500;

/** Found by equality only; searching within facet values and comparing them would cost indexing time. */
const filterable = (attribute: string) => ({
  attributePatterns: [attribute],
  features: { facetSearch: false, filter: { equality: true, comparison: false } },
});

/** Everything the engine is told about our index. Order of `searchableAttributes` is weight. */
export const INDEX_SETTINGS = {
  searchableAttributes: [...ASKED, ...SUGGESTED],
  displayedAttributes: ['*'],
  filterableAttributes: [
    ...FACET_KEYS.map((key) => filterable(`facets.${key}`)),
    filterable('group'),
    filterable('id'),
  ],
  sortableAttributes: ['changedAt'],
  // `sort` does nothing unless a search asks for it, and then it has to come first: newest first is what was asked for.
  // Hits are put in order by us, and spelling is corrected before the engine is asked: finer rules would only take time.
  rankingRules: ['sort', 'words', 'attribute', 'changedAt:desc'],
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, // In the order in which the engine gives them back.
    disableOnAttributes: ['body', 'code', 'rest', 'title', 'topic'],
  },
  // Distances between words took 62 % of indexing time and changed no ranking that was measured.
  proximityPrecision: 'byAttribute',
  facetSearch: false,
  faceting: { maxValuesPerFacet: FACET_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: SEARCH_DEPTH },
  searchCutoffMs: 1_500,
} as const satisfies Record<string, unknown> as unknown as Settings;

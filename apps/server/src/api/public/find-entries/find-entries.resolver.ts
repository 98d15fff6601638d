import {
  FACET_KEYS,
  SEARCH_DEPTH,
  type FacetKey,
  type RecordCard,
  type SearchFilter,
  type SearchPage,
  type SearchRequest,
} from '#application';
import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { partsFor } from '../../contract/public/card-parts.js';
import { decodeCursor } from '../../contract/public/cursor.js';
import { EntryType } from '../../contract/public/entry.type.js';
import { PublicContext } from '../../contract/public/public-context.js';
import { selects } from '../../contract/public/selects.js';
import { searchFilter } from './search-filter.input.js';
import { SearchHitType, SearchResultsType } from './search-results.types.js';
import { searchSpread } from './search-spread.js';
import { SearchArgs, SearchScope, SuggestionArgs } from './search.args.js';
import { SuggestionType } from './suggestion.type.js';

/** Words behind this are not looked for: nobody types them, and each costs the engine. */
const LONGEST_QUESTION = 400;

@Resolver()
export class FindEntriesResolver {
  @Query(() => SearchResultsType, {
    complexity: 10,
    description: `Searches published entries. The first ${SEARCH_DEPTH} can be paged through; to read everything, use \`entries\`.`,
  })
  async search(
    @Args() args: SearchArgs,
    @Context() context: PublicContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SearchResultsType> {
    const request = requestFrom(args, selects(info, ['facets']) ? (args.facets ?? FACET_KEYS) : []);
    const page = await searchSpread(context.readers, request);
    const parts = partsFor(info, ['nodes.entry', 'edges.node.entry']);
    const cards = await context.readers.records.findMany(
      page.hits.map(({ recordId }) => recordId),
      parts,
    );
    return presentPage(request, page, cards);
  }

  @Query(() => [SuggestionType], { complexity: 5, description: 'What somebody may mean who is still typing.' })
  async suggestions(@Args() args: SuggestionArgs, @Context() context: PublicContext): Promise<SuggestionType[]> {
    const suggestions = await context.readers.search.suggest({
      text: args.text.slice(0, LONGEST_QUESTION),
      languages: args.languages ?? [],
      register: args.register ?? null,
      limit: args.first,
    });
    return suggestions.map((suggestion) => new SuggestionType(suggestion));
  }
}

/** "Here" and "copies only" together find nothing: a value that no entry has says so. */
function within(scope: SearchScope, filter: SearchFilter): SearchFilter {
  if (scope === SearchScope.EVERYWHERE) return filter;
  const asked = filter.source ?? [];
  return { ...filter, source: asked.length === 0 || asked.includes('own') ? ['own'] : ['nowhere'] };
}

function requestFrom(args: SearchArgs, facets: readonly FacetKey[]): SearchRequest {
  const offset = offsetFrom(args.after);
  return {
    text: (args.text ?? '').slice(0, LONGEST_QUESTION),
    filter: within(args.scope, searchFilter(args.filter ?? {})),
    sort: args.sort,
    grouping: args.groupByProduct ? 'product' : 'none',
    languages: args.languages ?? [],
    limit: Math.min(args.first, SEARCH_DEPTH - offset),
    offset,
    facets,
    ...(args.exact ? { spelling: 'as-typed' } : {}),
    ...(args.ownCity == null ? {} : { ownCity: args.ownCity }),
  };
}

/** The index may be a moment ahead of or behind the database: a hit that is no longer public is left out. */
function presentPage(request: SearchRequest, page: SearchPage, cards: readonly RecordCard[]): SearchResultsType {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const hits = page.hits.flatMap((hit) => {
    const card = byId.get(hit.recordId);
    return card?.state === 'published' ? [new SearchHitType(new EntryType(card), hit)] : [];
  });
  const end = request.offset + page.hits.length;
  return new SearchResultsType(request, page, hits, page.hits.length > 0 && end < Math.min(page.total, SEARCH_DEPTH));
}

function offsetFrom(cursor: string | undefined): number {
  if (cursor == null) return 0;
  const [, offset] = decodeCursor(cursor, ([letter, offset]) => letter === 's' && isOffset(offset));
  return Number(offset);
}

function isOffset(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) < SEARCH_DEPTH;
}

import { SEARCH_DEPTH, type SearchPage, type SearchRequest } from '#application';
import { SPREAD_BLOCK, spreadBlocks } from '#domain';
import type { PublicReaders } from '../../contract/public/public-readers.js';

/**
 * A page of what was found in which no register crowds out the others. Without followed registers, or where a register was
 * chosen, the order is the engine's own and nothing more is asked for.
 */
export async function searchSpread(readers: PublicReaders, request: SearchRequest): Promise<SearchPage> {
  if (!isOpenToAll(request) || !(await followsAny(readers))) return readers.search.search(request);
  const start = Math.floor(request.offset / SPREAD_BLOCK) * SPREAD_BLOCK;
  const end = Math.ceil((request.offset + request.limit) / SPREAD_BLOCK) * SPREAD_BLOCK;
  const page = await readers.search.search({ ...request, offset: start, limit: Math.min(end, SEARCH_DEPTH) - start });
  const ids = page.hits.map(({ recordId }) => recordId);
  const registers = new Map((await readers.records.findMany(ids, [])).map((card) => [card.id, card.registerId]));
  const spread = spreadBlocks(page.hits, ({ recordId }) => registers.get(recordId));
  const from = request.offset - start;
  return { ...page, hits: spread.slice(from, from + request.limit) };
}

/** "Newest first" is an order that somebody asked for. */
function isOpenToAll({ sort, filter }: SearchRequest): boolean {
  const chosen = [...(filter.register ?? []), ...(filter.city ?? []), ...(filter.organisation ?? [])];
  return sort === 'relevance' && chosen.length === 0;
}

async function followsAny({ registers }: PublicReaders): Promise<boolean> {
  return (await registers.all()).some(({ kind }) => kind === 'peer');
}

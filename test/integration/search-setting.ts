import {
  CheckIndexService,
  IndexChangesService,
  LearnWordsService,
  ReindexService,
  SuggestDictionaryService,
  type RecordSearch,
  type SearchRequest,
} from '#application';
import type { RecordData } from '#domain';
import {
  SystemRandomness,
  TypeormChangeFeed,
  TypeormFulltextIndex,
  TypeormFulltextSearch,
  TypeormLearntWords,
  TypeormSearchCursors,
  TypeormUnfoundQuestions,
} from '#persistence';
import {
  createDictionaryDrafter,
  createEngineClient,
  createEngineIndex,
  createEngineSearch,
  createWordLearner,
  ResilientRecordSearch,
  type SearchSettings,
} from '#search';
import { anEntry } from '../support/an-entry.js';
import { openRegisterWriter } from '../support/register-writer.js';
import { createTestDatabase } from '../support/test-database.js';
import { createTestSearch } from '../support/test-search.js';

export type SearchSetting = Awaited<ReturnType<typeof openSearchSetting>>;

/** Search on real services of one test file's own; `settings` names an engine other than the shared one. */
export async function openSearchSetting(settings?: SearchSettings) {
  const database = await createTestDatabase();
  const ours = createTestSearch();
  const at = settings ?? ours;
  const writer = await openRegisterWriter(database.url);
  const { dataSource } = writer;
  const [feed, cursors] = [new TypeormChangeFeed(dataSource), new TypeormSearchCursors(dataSource)];
  const engine = createEngineIndex(at);
  const words = new TypeormLearntWords(dataSource);
  const fulltext = new TypeormFulltextIndex(dataSource);
  const reduced = new TypeormFulltextSearch(dataSource);
  const direct = createEngineSearch(at, words);
  const indexChanges = new IndexChangesService(feed, cursors, engine, fulltext);
  const randomness = new SystemRandomness();
  const learnWords = new LearnWordsService(feed, cursors, createWordLearner(at), words, randomness);
  const worker = randomness.id();
  return {
    writer,
    dataSource,
    feed,
    cursors,
    engine,
    fulltext,
    reduced,
    direct,
    indexChanges,
    learnWords,
    dictionary: new SuggestDictionaryService(
      new TypeormUnfoundQuestions(dataSource),
      createDictionaryDrafter(at, words),
    ),
    client: createEngineClient(at, 30_000),
    indexUid: at.index,
    databaseUrl: database.url,
    search: new ResilientRecordSearch(direct, reduced, () => undefined),
    reindex: new ReindexService(feed, cursors, engine, randomness),
    check: new CheckIndexService(feed, cursors, engine, fulltext, randomness),
    async index(): Promise<void> {
      const never = new AbortController().signal;
      await indexChanges.catchUp('engine', worker, never);
      await indexChanges.catchUp('fulltext', worker, never);
      await learnWords.learn();
    },
    async close(): Promise<void> {
      await writer.close();
      await database.drop();
      await ours.clean();
    },
  };
}

/** Copies entries into a mirror, by source key. */
export async function copyEntries(
  { writer }: SearchSetting,
  slug: string,
  entries: Readonly<Record<string, RecordData>>,
): Promise<void> {
  const { id: registerId } = await writer.addMirror(slug);
  const records = Object.entries(entries).map(([sourceKey, changes]) => ({
    kind: 'algorithm' as const,
    sourceKey,
    uri: `urn:register-mirror:${slug}:algorithm:${sourceKey}`,
    sourceUrl: null,
    data: anEntry(changes),
  }));
  await writer.mirror.mirror({ registerId, observedAt: null, records }, 'test');
}

/** A request that is plain but for what a test asks about. */
export function asking(changes: Partial<SearchRequest> = {}): SearchRequest {
  return {
    text: '',
    filter: {},
    sort: 'relevance',
    grouping: 'none',
    languages: ['en'],
    limit: 20,
    offset: 0,
    facets: [],
    ...changes,
  };
}

/** The source keys of the hits, in order. */
export async function keysFound(
  { dataSource }: SearchSetting,
  search: RecordSearch,
  changes: Partial<SearchRequest>,
): Promise<(string | undefined)[]> {
  const { hits } = await search.search(asking(changes));
  const rows = await dataSource.query<{ id: string; key: string }[]>(
    'SELECT id, source_key AS key FROM record WHERE id = ANY ($1::uuid[])',
    [hits.map(({ recordId }) => recordId)],
  );
  return hits.map(({ recordId }) => rows.find(({ id }) => id === recordId)?.key);
}

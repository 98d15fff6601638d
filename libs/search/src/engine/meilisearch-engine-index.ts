import { setTimeout as sleep } from 'node:timers/promises';
import { EngineIndex, type IndexableEntry, type IndexedVersion, type SearchIndex } from '#application';
import type { Meilisearch } from 'meilisearch';
import type { SearchDocuments } from '../document/to-search-document.js';
import { finished, MeilisearchIndex } from './meilisearch-index.js';

const WAITING = { timeout: 10 * 60_000, interval: 25 };

/** Our index of the engine and, while it is rebuilt, the next one beside it. */
export class MeilisearchEngineIndex extends EngineIndex {
  private readonly current: MeilisearchIndex;
  private readonly nextUid: string;

  constructor(
    private readonly client: Meilisearch,
    private readonly uid: string,
    private readonly documents: SearchDocuments,
  ) {
    super();
    this.current = new MeilisearchIndex(client, uid, documents);
    this.nextUid = `${uid}_next`;
  }

  ensure(): Promise<'created' | 'present'> {
    return this.current.ensure();
  }

  apply(entries: readonly IndexableEntry[], removed: readonly string[]): Promise<void> {
    return this.current.apply(entries, removed);
  }

  count(): Promise<number> {
    return this.current.count();
  }

  versions(): AsyncIterable<readonly IndexedVersion[]> {
    return this.current.versions();
  }

  begun(): Promise<void> {
    return this.current.begun();
  }

  async startNext(): Promise<SearchIndex> {
    await this.dropNext();
    const next = new MeilisearchIndex(this.client, this.nextUid, this.documents);
    await next.ensure();
    await next.begun();
    return next;
  }

  /**
   * The task that swaps belongs to no index, so a key for our indexes may start it and not look at it: the swap is seen
   * by what stands under our name.
   */
  async swapInNext(): Promise<void> {
    const { createdAt } = await this.client.getRawIndex(this.nextUid);
    await this.client.swapIndexes([{ indexes: [this.uid, this.nextUid], rename: false }]);
    for (const end = Date.now() + WAITING.timeout; ;) {
      if ((await this.client.getRawIndex(this.uid)).createdAt === createdAt) break;
      if (Date.now() > end) throw new Error('the search engine has not swapped the indexes');
      await sleep(WAITING.interval);
    }
    await this.dropNext();
  }

  private async dropNext(): Promise<void> {
    const task = await this.client.deleteIndex(this.nextUid).waitTask(WAITING);
    if (task.error?.code !== 'index_not_found') await finished(Promise.resolve(task));
  }
}

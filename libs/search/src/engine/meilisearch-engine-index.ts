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

  async startNext(): Promise<SearchIndex> {
    await this.dropNext();
    const next = new MeilisearchIndex(this.client, this.nextUid, this.documents);
    await next.ensure();
    return next;
  }

  async swapInNext(): Promise<void> {
    await finished(this.client.swapIndexes([{ indexes: [this.uid, this.nextUid], rename: false }]).waitTask(WAITING));
    await this.dropNext();
  }

  private async dropNext(): Promise<void> {
    const task = await this.client.deleteIndex(this.nextUid).waitTask(WAITING);
    if (task.error?.code !== 'index_not_found') await finished(Promise.resolve(task));
  }
}

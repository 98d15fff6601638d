import { SearchIndex, type IndexableEntry, type IndexedVersion } from '#application';
import { MeilisearchApiError, type Index, type Meilisearch, type Task } from 'meilisearch';
import { INDEX_SETTINGS } from '../document/index-settings.js';
import type { SearchDocument } from '../document/search-document.js';
import type { SearchDocuments } from '../document/to-search-document.js';
import { sameSettings } from './same-settings.js';

const VERSIONS_AT_ONCE = 5_000;
/** The engine works its tasks off one after another: ours may stand behind a long one. */
const WAITING = { timeout: 10 * 60_000, interval: 25 };

const ANALYSED_BY = 'analysed0by0';

/** One index of the engine. */
export class MeilisearchIndex extends SearchIndex {
  private readonly index: Index<SearchDocument>;

  constructor(
    protected readonly client: Meilisearch,
    protected readonly uid: string,
    private readonly documents: SearchDocuments,
  ) {
    super();
    this.index = client.index<SearchDocument>(uid);
  }

  async ensure(): Promise<'created' | 'present'> {
    if (!(await this.exists()))
      await finished(this.client.createIndex(this.uid, { primaryKey: 'id' }).waitTask(WAITING));
    const settings = await this.index.getSettings();
    if (!sameSettings(settings, INDEX_SETTINGS)) {
      await finished(this.index.updateSettings(INDEX_SETTINGS).waitTask(WAITING));
    }
    return sameSettings(settings.synonyms, this.analysedBy) ? 'present' : 'created';
  }

  /**
   * Notes in the index itself by which analysis it is filled, so that the note shares its fate. Synonyms are the one
   * setting that can hold a word of ours without a reindexing; nobody types this one.
   */
  async begun(): Promise<void> {
    await finished(this.index.updateSettings({ synonyms: this.analysedBy }).waitTask(WAITING));
  }

  async apply(entries: readonly IndexableEntry[], removed: readonly string[]): Promise<void> {
    const tasks = [
      ...(removed.length > 0 ? [this.index.deleteDocuments([...removed])] : []),
      ...(entries.length > 0 ? [this.index.addDocuments(this.documentsOf(entries), { primaryKey: 'id' })] : []),
    ];
    for (const task of await Promise.all(tasks)) await finished(this.client.tasks.waitForTask(task, WAITING));
  }

  async count(): Promise<number> {
    const { numberOfDocuments } = await this.index.getStats();
    return numberOfDocuments;
  }

  async *versions(): AsyncIterable<readonly IndexedVersion[]> {
    for (let offset = 0; ; offset += VERSIONS_AT_ONCE) {
      const { results } = await this.index.getDocuments({ fields: ['id', 'version'], limit: VERSIONS_AT_ONCE, offset });
      if (results.length > 0)
        yield results.map(({ id, version }: Pick<SearchDocument, 'id' | 'version'>) => ({ recordId: id, version }));
      if (results.length < VERSIONS_AT_ONCE) return;
    }
  }

  private get analysedBy(): { readonly [word: string]: string[] } {
    return { [ANALYSED_BY]: [this.documents.analysisDigest] };
  }

  private documentsOf(entries: readonly IndexableEntry[]): SearchDocument[] {
    return entries.map((entry) => this.documents.of(entry));
  }

  private async exists(): Promise<boolean> {
    try {
      await this.client.getRawIndex(this.uid);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }
}

/** A task that was taken can still fail, for example when the disk is full. */
export async function finished(task: Promise<Task>): Promise<void> {
  const { status, error, uid, type } = await task;
  if (status !== 'succeeded')
    throw new Error(`search engine task ${String(uid)} (${type}) ${status}: ${error?.message ?? 'no reason given'}`);
}

function isNotFound(error: unknown): boolean {
  return error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found';
}

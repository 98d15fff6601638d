import type { IndexableEntry } from '#application';
import { TypeormChangeFeed } from '#persistence';
import type { DataSource } from 'typeorm';
import { openRegisterWriter } from '../../../support/register-writer.js';
import type { JudgeableRecord } from '../judging/grade-records.js';
import { entryTexts } from './entry-texts.js';
import { fillRegister } from './fill-register.js';

const PORTION = 1_000;

/** The register in which the questions are asked. */
export interface FindingRegister {
  readonly dataSource: DataSource;
  readonly entries: readonly IndexableEntry[];
  /** The same entries, as judgments know them. */
  readonly records: readonly JudgeableRecord[];
  /** Slugs of all registers that are here. */
  readonly slugs: ReadonlySet<string>;
  close(): Promise<void>;
}

export async function buildFindingRegister(databaseUrl: string): Promise<FindingRegister> {
  const writer = await openRegisterWriter(databaseUrl);
  await fillRegister(writer);
  const { dataSource } = writer;
  const entries = await readEntries(dataSource);
  return {
    dataSource,
    entries,
    records: await judgeable(dataSource, entries),
    slugs: new Set(entries.map(({ register }) => register.slug)),
    close: () => writer.close(),
  };
}

async function readEntries(dataSource: DataSource): Promise<IndexableEntry[]> {
  const feed = new TypeormChangeFeed(dataSource);
  const entries: IndexableEntry[] = [];
  let page = await feed.entriesAfter(null, PORTION);
  while (page.length > 0) {
    entries.push(...page);
    page = await feed.entriesAfter(page.at(-1)!.recordId, PORTION);
  }
  return entries;
}

async function judgeable(dataSource: DataSource, entries: readonly IndexableEntry[]): Promise<JudgeableRecord[]> {
  const rows = await dataSource.query<{ id: string; key: string }[]>('SELECT id, source_key AS key FROM record');
  const keys = new Map(rows.map(({ id, key }) => [id, key]));
  return entries.map((entry) => ({
    id: entry.recordId,
    register: entry.register.slug,
    sourceKey: keys.get(entry.recordId)!,
    titles: entryTexts(entry).titles,
    product: entry.productKey,
  }));
}

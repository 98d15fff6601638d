import type { EngineIndex, RecordSearch } from '#application';
import { createEngineClient } from './engine/engine-client.js';
import { EngineConnection } from './engine/engine-connection.js';
import { MeilisearchEngineIndex } from './engine/meilisearch-engine-index.js';
import { MeilisearchRecordSearch } from './engine/meilisearch-record-search.js';
import type { SearchSettings } from './search-settings.js';

/** A reader is answered by the database before this has passed; the engine itself stops searching earlier. */
const READING_MS = 2_500;
const WRITING_MS = 60_000;

/** Asks the engine, with the steps of the settings; throws when the engine cannot be asked. */
export function createEngineSearch(settings: SearchSettings): RecordSearch {
  return new MeilisearchRecordSearch(new EngineConnection(settings, READING_MS), settings.index);
}

/** Fills the engine, with the steps of the settings. */
export function createEngineIndex(settings: SearchSettings): EngineIndex {
  return new MeilisearchEngineIndex(createEngineClient(settings, WRITING_MS), settings.index);
}

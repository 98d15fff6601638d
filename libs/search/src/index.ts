export { createEngineIndex, createEngineSearch } from './create-search.js';
export { createEngineClient } from './engine/engine-client.js';
export { EngineConnection } from './engine/engine-connection.js';
export { MeilisearchEngineIndex } from './engine/meilisearch-engine-index.js';
export { MeilisearchRecordSearch } from './engine/meilisearch-record-search.js';
export { STEP_NAMES, type StepName } from './question/step-names.js';
export { ResilientRecordSearch } from './resilient/resilient-record-search.js';
export { SearchModule } from './search.module.js';
export type { SearchSettings } from './search-settings.js';

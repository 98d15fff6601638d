export { createDictionaryDrafter, createEngineIndex, createEngineSearch, createWordLearner } from './create-search.js';
export { createEngineClient } from './engine/engine-client.js';
export { STEP_NAMES, type StepName } from './question/step-names.js';
export { ResilientRecordSearch } from './resilient/resilient-record-search.js';
export { SearchModule } from './search.module.js';
export type { SearchSettings } from './search-settings.js';

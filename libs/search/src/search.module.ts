import { EngineIndex, RecordSearch, ReducedRecordSearch } from '#application';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { createEngineClient } from './engine/engine-client.js';
import { EngineConnection } from './engine/engine-connection.js';
import { MeilisearchEngineIndex } from './engine/meilisearch-engine-index.js';
import { MeilisearchRecordSearch } from './engine/meilisearch-record-search.js';
import { ResilientRecordSearch } from './resilient/resilient-record-search.js';
import type { SearchSettings } from './search-settings.js';

/** A reader is answered by the database before this has passed; the engine itself stops searching earlier. */
const READING_MS = 2_500;
const WRITING_MS = 60_000;

const log = new Logger('search');

/** Once per outage: while it lasts the engine is not asked. */
function reportFailure(error: unknown): void {
  log.warn(`the search engine failed, the database answers: ${error instanceof Error ? error.message : String(error)}`);
}

/** Gives `RecordSearch` and `EngineIndex`; wants `ReducedRecordSearch` of the (global) persistence module. */
@Module({})
export class SearchModule {
  static forRoot(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      global: true,
      providers: [
        {
          provide: RecordSearch,
          inject: [ReducedRecordSearch],
          useFactory: (reduced: ReducedRecordSearch) => {
            const engine = new MeilisearchRecordSearch(new EngineConnection(settings, READING_MS), settings.index);
            return new ResilientRecordSearch(engine, reduced, reportFailure);
          },
        },
        {
          provide: EngineIndex,
          useFactory: () => new MeilisearchEngineIndex(createEngineClient(settings, WRITING_MS), settings.index),
        },
      ],
      exports: [RecordSearch, EngineIndex],
    };
  }
}

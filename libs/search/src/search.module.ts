import { EngineIndex, LearntWordsStore, RecordSearch, ReducedRecordSearch, WordLearner } from '#application';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { createEngineIndex, createEngineSearch, createWordLearner } from './create-search.js';
import { ResilientRecordSearch } from './resilient/resilient-record-search.js';
import type { SearchSettings } from './search-settings.js';

const log = new Logger('search');

/** Once per outage: while it lasts the engine is not asked. */
function reportFailure(error: unknown): void {
  log.warn(`the search engine failed, the database answers: ${error instanceof Error ? error.message : String(error)}`);
}

/** Gives `RecordSearch`, `EngineIndex` and `WordLearner`; wants `ReducedRecordSearch` and `LearntWordsStore` of the (global) persistence module. */
@Module({})
export class SearchModule {
  static forRoot(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      global: true,
      providers: [
        {
          provide: RecordSearch,
          inject: [ReducedRecordSearch, LearntWordsStore],
          useFactory: (reduced: ReducedRecordSearch, words: LearntWordsStore) =>
            new ResilientRecordSearch(createEngineSearch(settings, words), reduced, reportFailure),
        },
        {
          provide: EngineIndex,
          useFactory: () => createEngineIndex(settings),
        },
        { provide: WordLearner, useFactory: () => createWordLearner(settings) },
      ],
      exports: [RecordSearch, EngineIndex, WordLearner],
    };
  }
}

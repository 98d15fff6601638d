import {
  DictionaryDrafter,
  EngineIndex,
  LearntWordsStore,
  RecordSearch,
  ReducedRecordSearch,
  UnfoundQuestions,
  WordLearner,
} from '#application';
import { Logger, Module, type DynamicModule } from '@nestjs/common';
import {
  createDictionaryDrafter,
  createEngineIndex,
  createEngineSearch,
  createUnfoundCounter,
  createWordLearner,
} from './create-search.js';
import { ResilientRecordSearch } from './resilient/resilient-record-search.js';
import type { SearchSettings } from './search-settings.js';

const log = new Logger('search');

/** Once per outage: while it lasts the engine is not asked. */
function reportFailure(error: unknown): void {
  log.warn(`the search engine failed, the database answers: ${error instanceof Error ? error.message : String(error)}`);
}

/** Gives search, its index and what learns words; wants the ports of the (global) persistence module. */
@Module({})
export class SearchModule {
  static forRoot(settings: SearchSettings): DynamicModule {
    return {
      module: SearchModule,
      global: true,
      providers: [
        {
          provide: RecordSearch,
          inject: [ReducedRecordSearch, LearntWordsStore, UnfoundQuestions],
          useFactory: (reduced: ReducedRecordSearch, words: LearntWordsStore, unfound: UnfoundQuestions) =>
            new ResilientRecordSearch(
              createEngineSearch(settings, words),
              reduced,
              reportFailure,
              createUnfoundCounter(unfound),
            ),
        },
        {
          provide: EngineIndex,
          useFactory: () => createEngineIndex(settings),
        },
        {
          provide: DictionaryDrafter,
          inject: [LearntWordsStore],
          useFactory: (words: LearntWordsStore) => createDictionaryDrafter(settings, words),
        },
        { provide: WordLearner, useFactory: () => createWordLearner(settings) },
      ],
      exports: [RecordSearch, EngineIndex, WordLearner, DictionaryDrafter],
    };
  }
}

import { IndexChangesService } from '#application';
import { PersistenceModule, type PersistenceSettings } from '#persistence';
import { SearchModule, type SearchSettings } from '#search';
import { Module, type DynamicModule } from '@nestjs/common';

export interface WorkerSettings {
  readonly persistence: PersistenceSettings;
  readonly search: SearchSettings;
}

@Module({})
export class WorkerModule {
  static forRoot(settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PersistenceModule.forRoot(settings.persistence), SearchModule.forRoot(settings.search)],
      providers: [IndexChangesService],
    };
  }
}

import {
  FillContentsService,
  FollowPeersService,
  FsckLogService,
  GossipService,
  GuardLogService,
  IndexChangesService,
  LearnWordsService,
  LogFollowers,
  PeerSource,
  PollPeerService,
  SignLogService,
} from '#application';
import { UndiciPeerSource } from '#federation';
import { ConfiguredFollowers } from '#log-client';
import { PersistenceModule, type PersistenceSettings } from '#persistence';
import { SearchModule, type SearchSettings } from '#search';
import { Module, type DynamicModule } from '@nestjs/common';

export interface WorkerSettings {
  readonly persistence: PersistenceSettings;
  readonly search: SearchSettings;
  /** Base addresses of registers that follow our logs. */
  readonly witnesses: readonly string[];
  /** Under which others know us. */
  readonly publicUrl: string;
}

@Module({})
export class WorkerModule {
  static forRoot(settings: WorkerSettings): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PersistenceModule.forRoot(settings.persistence), SearchModule.forRoot(settings.search)],
      providers: [
        IndexChangesService,
        FsckLogService,
        GuardLogService,
        LearnWordsService,
        SignLogService,
        FollowPeersService,
        GossipService,
        PollPeerService,
        FillContentsService,
        { provide: PeerSource, useValue: new UndiciPeerSource(settings.publicUrl) },
        { provide: LogFollowers, useValue: new ConfiguredFollowers(settings.witnesses) },
      ],
    };
  }
}

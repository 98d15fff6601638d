import {
  AddPeerService,
  CheckIndexService,
  CreateCityService,
  CreateMirrorService,
  EraseContentsService,
  FsckLogService,
  GuardLogService,
  ImportRecordsService,
  InitLogService,
  IssueReceiptService,
  LoadSampleService,
  LogFollowers,
  FillContentsService,
  FollowPeersService,
  GossipService,
  IntroducePeerService,
  ManagePeerService,
  MirrorRecordsService,
  MoveInRecordsService,
  PeerSource,
  PollPeerService,
  PublishRecordService,
  RecoverLogService,
  ReindexService,
  RestoreRegisterService,
  RetireKeyService,
  RotateKeyService,
  SuggestDictionaryService,
  WithdrawRecordService,
} from '#application';
import type { Config } from '#config';
import { ConfiguredFollowers } from '#log-client';
import { UndiciPeerSource } from '#federation';
import { PersistenceModule } from '#persistence';
import { SearchModule } from '#search';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';

@Module({})
class CliModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: CliModule,
      imports: [
        PersistenceModule.forRoot({
          url: config.databaseUrl,
          poolSize: config.databasePool,
          keysFolder: config.keysDir,
          publicUrl: config.publicUrl,
          marksFolder: config.highWaterDir,
        }),
        SearchModule.forRoot({ url: config.meiliUrl, key: config.meiliKey, index: config.meiliIndex }),
      ],
      providers: [
        AddPeerService,
        FillContentsService,
        FollowPeersService,
        GossipService,
        IntroducePeerService,
        ManagePeerService,
        PollPeerService,
        { provide: PeerSource, useValue: new UndiciPeerSource(config.publicUrl) },
        CheckIndexService,
        CreateCityService,
        CreateMirrorService,
        EraseContentsService,
        FsckLogService,
        GuardLogService,
        ImportRecordsService,
        InitLogService,
        IssueReceiptService,
        LoadSampleService,
        MirrorRecordsService,
        MoveInRecordsService,
        PublishRecordService,
        RecoverLogService,
        ReindexService,
        RestoreRegisterService,
        RetireKeyService,
        RotateKeyService,
        SuggestDictionaryService,
        WithdrawRecordService,
        { provide: LogFollowers, useValue: new ConfiguredFollowers(config.logWitnesses) },
      ],
    };
  }
}

/** The use cases on the configured servers. The caller closes what it gets. */
export async function openRegister(config: Config): Promise<INestApplicationContext> {
  // Asked first, because the module would try for half a minute before it says that the database is away.
  const client = new pg.Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  await client.end();
  return NestFactory.createApplicationContext(CliModule.forRoot(config), { logger: false });
}

import {
  ChangeFeed,
  Clock,
  DatabaseHealth,
  FulltextIndex,
  HighWaterMarks,
  LearntWordsStore,
  LogKeys,
  LogOverview,
  LogReader,
  LogsToSign,
  PeerLeases,
  PeerReader,
  ProvenanceReader,
  Randomness,
  RecordReader,
  ReducedRecordSearch,
  RegisterExport,
  RegisterReader,
  SearchCursors,
  UnfoundQuestions,
  UnitOfWork,
  VersionReader,
  WitnessKeys,
  WitnessReader,
} from '#application';
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { createDataSource, type DatabaseSettings } from './data-source.js';
import { TypeormRegisterExport } from './export/typeorm-register-export.js';
import { FileWitnessKeys } from './file-witness-keys.js';
import { FileLogKeys } from './file-log-keys.js';
import { TypeormChangeFeed } from './fulltext/typeorm-change-feed.query.js';
import { TypeormFulltextIndex } from './fulltext/typeorm-fulltext-index.js';
import { TypeormPeerLeases } from './following/typeorm-peer-leases.js';
import { TypeormPeerReader } from './following/typeorm-peer-reader.query.js';
import { TypeormFulltextSearch } from './fulltext/typeorm-fulltext-search.query.js';
import { TypeormSearchCursors } from './fulltext/typeorm-search-cursors.js';
import { HighWaterFiles } from './high-water-files.js';
import { READ_PROVIDERS } from './queries/read-providers.js';
import { SystemClock } from './system-clock.js';
import { SystemRandomness } from './system-randomness.js';
import { TypeormUnfoundQuestions } from './words/typeorm-unfound-questions.js';
import { TypeormLearntWords } from './words/typeorm-learnt-words.js';
import { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

export interface PersistenceSettings extends DatabaseSettings {
  /** Folder of the private log keys. */
  readonly keysFolder: string;
  /** Under which others know this installation: it names the witness key. */
  readonly publicUrl: string;
  /** Folder of the marks of what was signed last; outside the database and its backups. */
  readonly marksFolder: string;
}

@Module({})
export class PersistenceModule {
  static forRoot(settings: PersistenceSettings): DynamicModule {
    const dataSource = createDataSource(settings);
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => dataSource.options,
          dataSourceFactory: () => dataSource.initialize(),
        }),
      ],
      providers: [
        { provide: UnitOfWork, useClass: TypeormUnitOfWork },
        { provide: Clock, useClass: SystemClock },
        { provide: Randomness, useClass: SystemRandomness },
        { provide: ChangeFeed, useClass: TypeormChangeFeed },
        { provide: SearchCursors, useClass: TypeormSearchCursors },
        { provide: FulltextIndex, useClass: TypeormFulltextIndex },
        { provide: ReducedRecordSearch, useClass: TypeormFulltextSearch },
        { provide: LearntWordsStore, useClass: TypeormLearntWords },
        { provide: UnfoundQuestions, useClass: TypeormUnfoundQuestions },
        { provide: PeerLeases, useClass: TypeormPeerLeases },
        { provide: PeerReader, useClass: TypeormPeerReader },
        { provide: RegisterExport, useClass: TypeormRegisterExport },
        { provide: HighWaterMarks, useFactory: () => new HighWaterFiles(settings.marksFolder) },
        {
          provide: LogKeys,
          useFactory: (marks: HighWaterMarks) => new FileLogKeys(settings.keysFolder, marks),
          inject: [HighWaterMarks],
        },
        {
          provide: WitnessKeys,
          useFactory: () => new FileWitnessKeys(settings.keysFolder, settings.publicUrl),
        },
        ...READ_PROVIDERS,
      ],
      exports: [
        TypeOrmModule,
        UnitOfWork,
        ChangeFeed,
        SearchCursors,
        FulltextIndex,
        LearntWordsStore,
        UnfoundQuestions,
        ReducedRecordSearch,
        Clock,
        Randomness,
        LogKeys,
        HighWaterMarks,
        LogsToSign,
        RecordReader,
        VersionReader,
        RegisterReader,
        RegisterExport,
        DatabaseHealth,
        LogOverview,
        LogReader,
        PeerLeases,
        PeerReader,
        ProvenanceReader,
        WitnessKeys,
        WitnessReader,
      ],
    };
  }
}

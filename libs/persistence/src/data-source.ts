import { DataSource } from 'typeorm';
import { FirstSchema1763900000000 } from './migrations/1763900000000-first-schema.js';
import { SignedLog1763910000000 } from './migrations/1763910000000-signed-log.js';
import { SearchWords1795535000000 } from './migrations/1795535000000-search-words.js';
import { AwaitedReferences1795534000000 } from './migrations/1795534000000-awaited-references.js';
import {
  AuditRecord,
  ChangeRecord,
  ChangeStateRecord,
  LogCheckpointRecord,
  LogLeafRecord,
  LogStateRecord,
  LogSubtreeRecord,
} from './records/log.record.js';
import {
  AwaitedReferenceRecord,
  FulltextRecord,
  PublicRecordRecord,
  SearchCursorRecord,
} from './records/read-model.record.js';
import { Following1795536000000 } from './migrations/1795536000000-following.js';
import { EvidenceRecord, ObservationRecord, PeerPendingRecord, PollLogRecord } from './records/following.record.js';
import { PeerLeafRecord, PeerRecord, PeerUnreadRecord } from './records/peer.record.js';
import { ContentRecord, DraftRecord, RecordRecord, VersionRecord } from './records/record.record.js';
import { CityHostRecord, CityRecord, MirrorRecord, PlaceRecord, RegisterRecord } from './records/register.record.js';
import { LearntWordsRecord, UnfoundQuestionRecord } from './records/search-words.record.js';

/** Where the database is and how many connections this process may hold. */
export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
}

/** The one description of the database. `synchronize` stays off: migrations alone change the schema. */
export function createDataSource(settings: DatabaseSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    synchronize: false,
    migrations: [
      FirstSchema1763900000000,
      SignedLog1763910000000,
      AwaitedReferences1795534000000,
      SearchWords1795535000000,
      Following1795536000000,
    ],
    migrationsTableName: 'migration',
    entities: [
      RegisterRecord,
      CityRecord,
      CityHostRecord,
      PlaceRecord,
      MirrorRecord,
      RecordRecord,
      DraftRecord,
      ContentRecord,
      VersionRecord,
      LogStateRecord,
      LogLeafRecord,
      LogCheckpointRecord,
      LogSubtreeRecord,
      ChangeStateRecord,
      ChangeRecord,
      AuditRecord,
      PublicRecordRecord,
      AwaitedReferenceRecord,
      SearchCursorRecord,
      FulltextRecord,
      LearntWordsRecord,
      UnfoundQuestionRecord,
      PeerRecord,
      PeerLeafRecord,
      PeerUnreadRecord,
      PeerPendingRecord,
      ObservationRecord,
      EvidenceRecord,
      PollLogRecord,
    ],
    poolSize: settings.poolSize,
    applicationName: 'algorithm-register',
    // A connection kept for ten minutes saves the next reader a handshake and a new plan for every statement.
    extra: { keepAlive: true, idleTimeoutMillis: 600_000 },
  });
}

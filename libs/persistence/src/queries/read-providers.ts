import {
  DatabaseHealth,
  LogOverview,
  LogReader,
  LogsToSign,
  ProvenanceReader,
  RecordReader,
  RegisterReader,
  VersionReader,
  WitnessReader,
} from '#application';
import type { Provider } from '@nestjs/common';
import { TypeormWitnessReader } from '../following/typeorm-witness-reader.query.js';
import { ReadDatabase } from './read-database.js';
import { TypeormDatabaseHealth } from './typeorm-database-health.query.js';
import { TypeormLogOverview } from './typeorm-log-overview.query.js';
import { TypeormLogReader } from './typeorm-log-reader.query.js';
import { TypeormLogsToSign } from './typeorm-logs-to-sign.query.js';
import { TypeormProvenanceReader } from './typeorm-provenance-reader.query.js';
import { TypeormRecordReader } from './typeorm-record-reader.query.js';
import { TypeormRegisterReader } from './typeorm-register-reader.query.js';
import { TypeormVersionReader } from './typeorm-version-reader.query.js';

/** The reading side: ports of the application and what answers them from the database. */
export const READ_PROVIDERS: readonly Provider[] = [
  ReadDatabase,
  { provide: ProvenanceReader, useClass: TypeormProvenanceReader },
  { provide: RecordReader, useClass: TypeormRecordReader },
  { provide: VersionReader, useClass: TypeormVersionReader },
  { provide: DatabaseHealth, useClass: TypeormDatabaseHealth },
  { provide: LogOverview, useClass: TypeormLogOverview },
  { provide: LogReader, useClass: TypeormLogReader },
  { provide: LogsToSign, useClass: TypeormLogsToSign },
  { provide: WitnessReader, useClass: TypeormWitnessReader },
  { provide: RegisterReader, useClass: TypeormRegisterReader },
];

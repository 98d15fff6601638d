import {
  GuardLogService,
  PublishRecordService,
  SignLogService,
  MoveInRecordsService,
  type City,
  type LogFollowers,
} from '#application';
import {
  createDataSource,
  FileLogKeys,
  HighWaterFiles,
  SystemClock,
  SystemRandomness,
  TypeormUnitOfWork,
} from '#persistence';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEntry } from './an-entry.js';
import type { RegisterWriter } from './register-writer.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';

export interface CopiedRegister {
  readonly url: string;
  readonly signLog: SignLogService;
  guardWith(followers: LogFollowers): GuardLogService;
  publishAnother(): Promise<void>;
  close(): Promise<void>;
}

interface Original {
  readonly database: TestDatabase;
  readonly register: RegisterWriter;
  readonly city: City;
  /** `shared`: the copy finds the mark where it is. `with its mark`: a copy of that too, as it is now. */
  readonly mark: 'shared' | 'with its mark';
}

/** A register as it is now, in a database of its own: what a restored backup or a forgotten test machine is. */
export async function copyOf({ database, register, city, mark }: Original): Promise<CopiedRegister> {
  const copied = mkdtempSync(join(tmpdir(), 'algorithm-register-copied-keys-'));
  cpSync(register.keysFolder, copied, { recursive: true });
  const marks = new HighWaterFiles(mark === 'shared' ? register.keysFolder : copied);
  await register.dataSource.destroy();
  const copy = await cloneDatabase(database);
  await register.dataSource.initialize();
  const dataSource = await createDataSource({ url: copy.url, poolSize: 3 }).initialize();
  const [unitOfWork, clock, randomness] = [
    new TypeormUnitOfWork(dataSource),
    new SystemClock(),
    new SystemRandomness(),
  ];
  return {
    url: copy.url,
    signLog: new SignLogService(unitOfWork, new FileLogKeys(copied, marks), marks, clock),
    guardWith: (followers) => new GuardLogService(unitOfWork, followers, marks, clock),
    publishAnother: async () => {
      const records = [{ kind: 'algorithm' as const, sourceKey: 'another', sourceUrl: null, data: anEntry() }];
      const moveIn = new MoveInRecordsService(unitOfWork, randomness, clock);
      const [move] = await moveIn.moveIn({ registerId: city.id, records }, 'test');
      await new PublishRecordService(unitOfWork, randomness, clock).publish(move?.recordId ?? '', 'test');
    },
    close: async () => {
      await dataSource.destroy();
      await copy.drop();
      rmSync(copied, { recursive: true });
    },
  };
}

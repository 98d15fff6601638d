import { RecoverLogService, type City } from '#application';
import { RegisterLog } from '#log-client';
import {
  createDataSource,
  FileLogKeys,
  HighWaterFiles,
  SystemClock,
  SystemRandomness,
  TypeormUnitOfWork,
} from '#persistence';
import {
  frontierOf,
  generateLogKey,
  leafHash,
  rootOf,
  signCheckpoint,
  signerOf,
  type NoteSigner,
} from '#transparency-log';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CopiedRegister } from '../support/copy-database.js';
import { ServedLog } from '../support/served-log.js';
import { openSigningSetting, type SigningSetting } from './signing-setting.js';

let setting: SigningSetting;
let city: City;
let old: CopiedRegister;
let mirror: ServedLog;

beforeAll(async () => {
  setting = await openSigningSetting();
});
beforeEach(async () => {
  city = await setting.addCity();
  await setting.publish(city, 1);
  await setting.register.signLog.sign(city.id);
  old = await setting.copy(city);
  await setting.publish(city, 2);
  await setting.register.signLog.sign(city.id);
  mirror = await ServedLog.start();
  const rows = await setting.query<{ body: Buffer }>(
    'SELECT body FROM log_leaf WHERE log_id = $1 ORDER BY idx',
    city.id,
  );
  mirror.statements = rows.map(({ body }) => body);
  mirror.checkpoint = await setting.newestNote(city);
});
afterEach(async () => {
  await mirror.close();
  await old.close();
});
afterAll(() => setting.close());

/** Recovers the older copy of the register from what is served. */
async function recover() {
  const dataSource = await createDataSource({ url: old.url, poolSize: 2 }).initialize();
  const [unitOfWork, marks] = [new TypeormUnitOfWork(dataSource), new HighWaterFiles(setting.register.keysFolder)];
  const keys = new FileLogKeys(setting.register.keysFolder, marks);
  const service = new RecoverLogService(unitOfWork, marks, keys, new SystemRandomness(), new SystemClock());
  try {
    const outcome = await service.recover(city.id, RegisterLog.at(mirror.url), 'test');
    const rows = await dataSource.query<{ idx: string }[]>('SELECT idx FROM log_leaf WHERE log_id = $1', [city.id]);
    return { outcome, statements: rows.length };
  } finally {
    await dataSource.destroy();
  }
}

function signed(by: NoteSigner): string {
  const root = rootOf(frontierOf(mirror.statements.map(leafHash)));
  return signCheckpoint({ origin: city.logOrigin, size: mirror.statements.length, root }, [by]);
}

describe('recovering a log from a copy', () => {
  it('takes no history that a stranger has signed, however well it fits', async () => {
    mirror.checkpoint = signed(signerOf(city.logOrigin, generateLogKey(city.logOrigin).privateKey));
    expect(await recover()).toMatchObject({
      outcome: { kind: 'unusable', reason: expect.stringContaining('keys of this log') },
      statements: 2,
    });
  });

  it('takes no statement that is not under the signed root', async () => {
    mirror.statements[3] = Buffer.from(mirror.statements[3]!.toString().replace('"version":1', '"version":2'));
    expect(await recover()).toMatchObject({
      outcome: { kind: 'unusable', reason: expect.stringContaining('root') },
      statements: 2,
    });
  });

  it('takes nothing when a text is lacking, and nothing of an older head than was signed last', async () => {
    expect(await recover()).toMatchObject({
      outcome: { kind: 'unusable', reason: expect.stringContaining('lacks the content') },
      statements: 2,
    });
    mirror.statements = mirror.statements.slice(0, 2);
    const [first] = await setting.query<{ note: string }>(
      'SELECT note FROM log_checkpoint WHERE log_id = $1 ORDER BY size LIMIT 1',
      city.id,
    );
    mirror.checkpoint = first!.note;
    expect(await recover()).toMatchObject({ outcome: { kind: 'still-locked' }, statements: 2 });
  });

  it('does not overwrite what was published after the restore', async () => {
    await old.publishAnother();
    expect(await recover()).toMatchObject({ outcome: { kind: 'own-statements', index: 2 }, statements: 3 });
  });
});

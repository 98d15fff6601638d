import type { City } from '#application';
import { setTimeout as sleep } from 'node:timers/promises';
import { anEntry } from './an-entry.js';
import { programEnvironment, type ProgramEnvironment } from './program-environment.js';
import { openRegisterWriter, type RegisterWriter } from './register-writer.js';
import { startWorker, type RunningProgram } from './start-program.js';
import { startServer, type RunningServer } from './start-server.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';
import { createTestSearch } from './test-search.js';

/** A city with a log, served by a real web server and signed by a real worker. */
export interface SignedCity {
  readonly city: City;
  readonly register: RegisterWriter;
  readonly database: TestDatabase;
  readonly env: ProgramEnvironment;
  readonly server: RunningServer;
  readonly worker: RunningProgram;
  /** Base address of the city: what stands before `/federation`. */
  readonly base: string;
  publish(count: number): Promise<string[]>;
  /** Waits until a signed head covers everything. */
  waitForHead(): Promise<number>;
  close(): Promise<void>;
}

export async function openSignedCity(slug: string, more: ProgramEnvironment = {}): Promise<SignedCity> {
  const [database, search] = [await createTestDatabase(), createTestSearch()];
  const register = await openRegisterWriter(database.url);
  const city = await register.addCity(slug);
  const env = programEnvironment(
    { database, search },
    { KEYS_DIR: register.keysFolder, HIGH_WATER_DIR: register.keysFolder, ...more },
  );
  const [server, worker] = [await startServer(env), await startWorker(env)];
  let serial = 0;
  return {
    city,
    register,
    database,
    env,
    server,
    worker,
    base: `${server.url}/at/${slug}`,
    publish: async (count) => {
      const records = Array.from({ length: count }, () => ({
        kind: 'algorithm' as const,
        sourceKey: `${slug}-${(serial += 1)}`,
        sourceUrl: null,
        data: anEntry({ keywords: [`number ${serial}`] }),
      }));
      const moves = await register.moveIn.moveIn({ registerId: city.id, records }, 'test');
      for (const { recordId } of moves) await register.publish.publish(recordId, 'test');
      return moves.map(({ recordId }) => recordId);
    },
    waitForHead: () => waitForHead(register, city.id),
    close: async () => {
      await Promise.all([server.stop(), worker.stop()]);
      await register.close();
      await Promise.all([database.drop(), search.clean()]);
    },
  };
}

async function waitForHead({ dataSource }: RegisterWriter, logId: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    const [row] = await dataSource.query<{ size: string; signed: string | null }[]>(
      'SELECT size, (SELECT max(size) FROM log_checkpoint WHERE log_id = $1) AS signed FROM log_state WHERE log_id = $1',
      [logId],
    );
    if (row && row.size === row.signed) return Number(row.size);
    await sleep(100);
  }
  throw new Error('nobody signed the log within 30 s');
}

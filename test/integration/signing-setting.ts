import type { City } from '#application';
import { anEntry } from '../support/an-entry.js';
import { copyOf, type CopiedRegister } from '../support/copy-database.js';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** A register whose cities sign, for the tests of signing and of what keeps from it. */
export interface SigningSetting {
  readonly database: TestDatabase;
  readonly register: RegisterWriter;
  addCity(): Promise<City>;
  publish(city: City, count: number): Promise<void>;
  newestNote(city: City): Promise<string>;
  /** The database as it is now, with the same keys, beside the one that goes on. */
  copy(city: City, mark?: 'shared' | 'with its mark'): Promise<CopiedRegister>;
  query<Row>(sql: string, ...values: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

export async function openSigningSetting(): Promise<SigningSetting> {
  const database = await createTestDatabase();
  const register = await openRegisterWriter(database.url);
  let serial = 0;
  const query = <Row>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    register.dataSource.query<Row[]>(sql, values);
  return {
    database,
    register,
    query,
    addCity: () => register.addCity(`city-${(serial += 1)}`),
    publish: async (city, count) => {
      const records = Array.from({ length: count }, () => ({
        kind: 'algorithm' as const,
        sourceKey: `key-${(serial += 1)}`,
        sourceUrl: null,
        data: anEntry(),
      }));
      for (const { recordId } of await register.moveIn.moveIn({ registerId: city.id, records }, 'test')) {
        const { kind } = await register.publish.publish(recordId, 'test');
        if (kind !== 'published') throw new Error(`a record was not published: ${kind}`);
      }
    },
    newestNote: async (city) => {
      const [row] = await query<{ note: string }>(
        'SELECT note FROM log_checkpoint WHERE log_id = $1 ORDER BY size DESC LIMIT 1',
        city.id,
      );
      return row?.note ?? '';
    },
    copy: (city, mark = 'shared') => copyOf({ database, register, city, mark }),
    close: async () => {
      await register.close();
      await database.drop();
    },
  };
}

import pg from 'pg';
import { testSetting } from './test-setting.js';

export interface ServerConnection {
  readonly client: pg.Client;
  /** The address of another database on the same server. */
  urlOf(database: string): string;
}

/** Runs work on the test server's maintenance database. */
export async function withServer<Result>(work: (connection: ServerConnection) => Promise<Result>): Promise<Result> {
  const server = testSetting('TEST_DATABASE_URL');
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const urlOf = (database: string): string => {
    const url = new URL(server);
    url.pathname = `/${database}`;
    return url.href;
  };
  try {
    return await work({ client, urlOf });
  } finally {
    await client.end();
  }
}

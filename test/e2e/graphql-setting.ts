import { createServer } from '../../apps/server/src/create-server.js';
import type { ServerSettings } from '../../apps/server/src/server-settings.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { openRegisterWriter, type RegisterWriter } from '../support/register-writer.js';
import { createTestDatabase } from '../support/test-database.js';
import { createTestSearch } from '../support/test-search.js';

export interface Answer<Data> {
  readonly data?: Data;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly requestId?: string };
  }[];
}

/** A server of this test file's own, in process, on a database and an index of its own. */
export interface GraphqlSetting {
  readonly app: NestFastifyApplication;
  readonly url: string;
  readonly register: RegisterWriter;
  readonly databaseUrl: string;
  /** What the server has logged, one object a line. */
  readonly logged: Record<string, unknown>[];
  ask<Data>(query: string, variables?: object): Promise<Data>;
  post<Data = unknown>(body: unknown): Promise<{ readonly status: number; readonly answer: Answer<Data> }>;
  close(): Promise<void>;
}

export async function openGraphql(changes: Partial<ServerSettings> = {}): Promise<GraphqlSetting> {
  const [database, search] = [await createTestDatabase(), createTestSearch()];
  const register = await openRegisterWriter(database.url);
  const logged: Record<string, unknown>[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) },
  );
  const settings: ServerSettings = {
    databaseUrl: database.url,
    databasePool: 10,
    keysDir: '/nonexistent',
    highWaterDir: '/nonexistent',
    meiliUrl: search.url,
    meiliKey: search.key,
    meiliIndex: search.index,
    publicUrl: 'http://localhost:3000',
    trustProxy: false,
    graphqlSubgraph: false,
    ...changes,
  };
  const app = await createServer(settings, log);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const post = async <Data>(body: unknown) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, answer: (await response.json()) as Answer<Data> };
  };
  return {
    app,
    url,
    register,
    databaseUrl: database.url,
    logged,
    post,
    ask: async <Data>(query: string, variables: object = {}) => {
      const { answer } = await post<Data>({ query, variables });
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    close: async () => {
      await app.close();
      await register.close();
      await Promise.all([database.drop(), search.clean()]);
    },
  };
}

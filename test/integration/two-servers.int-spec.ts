import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { english } from '../support/an-entry.js';
import { programEnvironment } from '../support/program-environment.js';
import { startWorker, type RunningProgram } from '../support/start-program.js';
import { startServer, type RunningServer } from '../support/start-server.js';
import { testSetting } from '../support/test-setting.js';
import { copyEntries, openSearchSetting, type SearchSetting } from './search-setting.js';

let setting: SearchSetting;
let servers: RunningServer[];
let workers: RunningProgram[];

beforeAll(async () => {
  setting = await openSearchSetting();
  const search = { url: testSetting('TEST_MEILI_URL'), key: testSetting('TEST_MEILI_KEY'), index: setting.indexUid };
  const env = programEnvironment({ database: { url: setting.databaseUrl }, search });
  servers = await Promise.all([startServer(env), startServer(env)]);
  workers = await Promise.all([startWorker(env), startWorker(env)]);
});
afterAll(async () => {
  await Promise.all([...servers, ...workers].filter((program) => !program.hasExited()).map((one) => one.stop()));
  await setting.close();
});

interface Seen {
  readonly found: readonly string[];
  readonly listed: readonly string[];
}

/** What a reader of this server sees: by searching, and by listing. */
async function readAt({ url }: RunningServer, text: string): Promise<Seen> {
  const query = `query ($text: String!) { search(text: $text, first: 50) { nodes { entry { id } } } entries(first: 50) { nodes { id } } }`;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { text } }),
  });
  const { data } = (await response.json()) as {
    readonly data: {
      readonly search: { readonly nodes: readonly { readonly entry: { readonly id: string } }[] };
      readonly entries: { readonly nodes: readonly { readonly id: string }[] };
    };
  };
  return {
    found: data.search.nodes.map(({ entry }) => entry.id).sort(),
    listed: data.entries.nodes.map(({ id }) => id),
  };
}

describe('two servers and two workers on one database and one index', () => {
  it('show the same to every reader while several write at once, and lose nothing', async () => {
    const copies = Array.from({ length: 8 }, (_, i) =>
      copyEntries(setting, `source-${i}`, { [`record-${i}`]: { name: english(`Lantern number ${i}`) } }),
    );
    await Promise.all(copies);
    const [one, other] = await agreeing('lantern', 8);
    expect(one).toEqual(other);
    expect(one?.listed).toHaveLength(8);
  });

  it('go on when a server and a worker are killed', async () => {
    await Promise.all([servers[0]?.stop('SIGKILL'), workers[0]?.stop('SIGKILL')]);
    await copyEntries(setting, 'source-late', { late: { name: english('Lantern number nine') } });
    const [left] = await agreeing('lantern', 9);
    expect(left?.listed).toHaveLength(9);
  });
});

/** What the servers that still run show, once each of them finds so many. */
async function agreeing(text: string, count: number): Promise<Seen[]> {
  const end = Date.now() + 60_000;
  for (;;) {
    const running = servers.filter((server) => !server.hasExited());
    const seen = await Promise.all(running.map((server) => readAt(server, text)));
    if (seen.every(({ found }) => found.length === count)) return seen;
    if (Date.now() > end) throw new Error(`found ${seen.map(({ found }) => found.length).join(' and ')} of ${count}`);
    await sleep(100);
  }
}

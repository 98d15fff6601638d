import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { testSetting } from './test-setting.js';

/** A part of the shared search server that one test file has to itself: every index whose name begins so. */
export interface TestSearch {
  readonly url: string;
  readonly key: string;
  readonly index: string;
  readonly client: Meilisearch;
  /** Removes this file's indexes. */
  clean(): Promise<void>;
}

export function createTestSearch(): TestSearch {
  const url = testSetting('TEST_MEILI_URL');
  const key = testSetting('TEST_MEILI_KEY');
  const index = `test_${randomBytes(6).toString('hex')}`;
  // Compression together with keep-alive costs the client some 40 ms a request on a near server.
  const requestInit = { headers: { 'accept-encoding': 'identity' } };
  const client = new Meilisearch({ host: url, apiKey: key, requestInit });
  return { url, key, index, client, clean: () => removeIndexes(client, index) };
}

async function removeIndexes(client: Meilisearch, prefix: string): Promise<void> {
  const { results } = await client.getRawIndexes({ limit: 10_000 });
  const ours = results.filter(({ uid }) => uid.startsWith(prefix));
  await Promise.all(ours.map(({ uid }) => client.deleteIndex(uid)));
}

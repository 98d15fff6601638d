export interface SearchKeys {
  /** For the web process: may search the register's index and nothing else. */
  readonly searching: string;
  /** For the worker and the command line: may fill, set up and exchange the register's indexes. */
  readonly indexing: string;
}

interface KeyRequest {
  readonly uid: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** Fixed identifiers: Meilisearch derives a key from its identifier, so every start finds the same two keys. */
const SEARCHING: KeyRequest = {
  uid: '3f0c8d52-7d5e-4e0a-9a59-6f0a6f3c1a01',
  name: 'register web',
  actions: ['search'],
};
const INDEXING: KeyRequest = {
  uid: '3f0c8d52-7d5e-4e0a-9a59-6f0a6f3c1a02',
  name: 'register worker',
  actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*', 'stats.get', 'version'],
};

/** The master key stays with the launcher; processes get keys that are limited to the register's indexes. */
export async function provideSearchKeys(url: string, masterKey: string, index: string): Promise<SearchKeys> {
  const server = { url, masterKey, indexes: [`${index}*`] };
  return { searching: await provideKey(server, SEARCHING), indexing: await provideKey(server, INDEXING) };
}

interface KeyServer {
  readonly url: string;
  readonly masterKey: string;
  readonly indexes: readonly string[];
}

async function provideKey(server: KeyServer, wanted: KeyRequest): Promise<string> {
  const found = await ask(server, 'GET', `/keys/${wanted.uid}`);
  if (found.ok) {
    const kept = (await found.json()) as KeptKey;
    if (sameList(kept.actions, wanted.actions) && sameList(kept.indexes, server.indexes)) return kept.key;
    // What a key may do cannot be changed; a key of other rights is replaced.
    await ask(server, 'DELETE', `/keys/${wanted.uid}`);
  }
  const made = await ask(server, 'POST', '/keys', { ...wanted, indexes: server.indexes, expiresAt: null });
  if (!made.ok) throw new Error(`Meilisearch refused to make the key "${wanted.name}": ${await made.text()}`);
  return ((await made.json()) as KeptKey).key;
}

interface KeptKey {
  readonly key: string;
  readonly actions: readonly string[];
  readonly indexes: readonly string[];
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

function ask(server: KeyServer, method: string, path: string, body?: object): Promise<Response> {
  return fetch(`${server.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${server.masterKey}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
}

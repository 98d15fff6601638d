import { join } from 'node:path';
import { findFreePort } from '../place/free-port.js';
import { makeServiceFolder, type ServicePlace } from '../place/service-place.js';
import { spawnService, type ServiceProcess } from '../process/service-process.js';
import { Refusal } from '../refusal.js';
import { waitUntilReady } from '../process/wait-until-ready.js';
import { hasEmbeddedSearch, provideSearchBinary } from './search-binary.js';

export interface EmbeddedSearchOptions {
  readonly projectRoot: string;
  readonly place: ServicePlace;
  readonly logFile: string;
  readonly masterKey: string;
  /** The most memory that indexing may take, as Meilisearch reads it: "512 MiB". */
  readonly indexingMemory: string;
}

/** A Meilisearch server of our own on the loopback address, for development, trial and tests. */
export class EmbeddedSearch {
  private constructor(
    private readonly options: EmbeddedSearchOptions,
    private readonly binary: string,
    private readonly folder: string,
    private readonly port: number,
  ) {}

  static async prepare(options: EmbeddedSearchOptions): Promise<EmbeddedSearch> {
    if (!hasEmbeddedSearch(options.projectRoot)) {
      throw new Refusal(
        `There is no embedded search for ${process.platform}-${process.arch}; set MEILI_URL and MEILI_KEY to a Meilisearch 1.21 server of your own.`,
      );
    }
    const folder = makeServiceFolder(options.place, 'search');
    const binary = await provideSearchBinary(options.projectRoot, folder);
    return new EmbeddedSearch(options, binary, folder, await findFreePort());
  }

  get url(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  /** Resolves when the server answers. */
  async start(onSpawn?: (service: ServiceProcess) => void): Promise<ServiceProcess> {
    const { place, logFile } = this.options;
    const service = await spawnService({
      command: this.binary,
      args: [],
      env: this.environment(),
      cwd: this.folder,
      user: place.user,
      logFile,
      stop: { signal: 'SIGTERM', withinMs: 4_000 },
    });
    onSpawn?.(service);
    await waitUntilReady(service, { name: 'Meilisearch', logFile, withinMs: 60_000, answers: () => this.answers() });
    return service;
  }

  /** Given through the environment rather than as arguments: those stand in everybody's list of processes. */
  private environment(): Record<string, string> {
    return {
      MEILI_ENV: 'production',
      MEILI_NO_ANALYTICS: 'true',
      MEILI_LOG_LEVEL: 'WARN',
      MEILI_HTTP_ADDR: `127.0.0.1:${String(this.port)}`,
      MEILI_MASTER_KEY: this.options.masterKey,
      MEILI_DB_PATH: join(this.folder, 'index'),
      MEILI_DUMP_DIR: join(this.folder, 'dumps'),
      MEILI_SNAPSHOT_DIR: join(this.folder, 'snapshots'),
      MEILI_MAX_INDEXING_MEMORY: this.options.indexingMemory,
      MEILI_MAX_INDEXING_THREADS: '2',
    };
  }

  private async answers(): Promise<boolean> {
    const response = await fetch(`${this.url}/health`, { signal: AbortSignal.timeout(2_000) });
    return response.ok;
  }
}

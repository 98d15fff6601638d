import { join } from 'node:path';
import pg from 'pg';
import { findFreePort } from '../place/free-port.js';
import { makeServiceFolder, type ServicePlace } from '../place/service-place.js';
import { spawnService, type ServiceProcess } from '../process/service-process.js';
import { waitUntilReady } from '../process/wait-until-ready.js';
import { clearStaleLock } from './clear-stale-lock.js';
import { createCluster } from './create-cluster.js';
import { providePostgresBinaries } from './postgres-binaries.js';
import { postgresSettings, type Durability } from './postgres-settings.js';

export interface EmbeddedPostgresOptions {
  readonly projectRoot: string;
  readonly place: ServicePlace;
  readonly logFile: string;
  readonly superuserPassword: string;
  readonly durability: Durability;
}

/** A PostgreSQL server of our own on the loopback address, for development, trial and tests. */
export class EmbeddedPostgres {
  private constructor(
    private readonly options: EmbeddedPostgresOptions,
    private readonly binaries: string,
    private readonly cluster: string,
    private readonly port: number,
  ) {}

  /** Everything short of starting it. The port stays the same when the server is started again. */
  static async prepare(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { place, superuserPassword, durability } = options;
    const binaries = providePostgresBinaries(options.projectRoot, place);
    const folder = makeServiceFolder(place, 'postgres');
    const cluster = await createCluster({ binaries, folder, user: place.user, superuserPassword, durability });
    return new EmbeddedPostgres(options, binaries, cluster, await findFreePort());
  }

  /** Resolves when the server accepts connections. */
  async start(onSpawn?: (service: ServiceProcess) => void): Promise<ServiceProcess> {
    await clearStaleLock(this.cluster);
    const { place, logFile, durability } = this.options;
    const service = await spawnService({
      command: join(this.binaries, 'bin/postgres'),
      args: ['-D', this.cluster, ...postgresSettings(this.port, durability)],
      env: { LC_ALL: 'C', TZ: 'UTC' },
      cwd: this.cluster,
      user: place.user,
      logFile,
      // SIGINT is the "fast" shutdown: sessions are ended, everything committed is kept.
      stop: { signal: 'SIGINT', withinMs: 8_000 },
    });
    onSpawn?.(service);
    await waitUntilReady(service, { name: 'PostgreSQL', logFile, withinMs: 60_000, answers: () => this.answers() });
    return service;
  }

  superuserUrl(database = 'postgres'): string {
    return this.url('postgres', this.options.superuserPassword, database);
  }

  url(role: string, password: string, database: string): string {
    return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${String(this.port)}/${database}`;
  }

  private async answers(): Promise<boolean> {
    const client = new pg.Client({ connectionString: this.superuserUrl(), connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

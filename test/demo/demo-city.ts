import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { BenchServices } from '../bench/services/bench-services.js';
import { startProgram, startServing, type Program, type ServingProgram } from '../bench/services/program.js';
import { anEntry, english } from '../support/an-entry.js';
import { PROJECT_ROOT } from '../support/built-sources.js';
import { programEnvironment, type ProgramEnvironment } from '../support/program-environment.js';
import { openRegisterWriter } from '../support/register-writer.js';
import type { TlsFront } from './tls-front.js';

/** What a demonstration needs of one city: a name, entries, and a place of its own for everything. */
export interface DemoPlan {
  readonly slug: string;
  readonly name: string;
  readonly entries: readonly (readonly [string, string])[];
}

const dist = (program: string): string => join(PROJECT_ROOT, `dist/apps/${program}/src/main.js`);

/** A city with its own database, index, keys and port, run by the same programs as in production. */
export class DemoCity {
  readonly plan: DemoPlan;
  readonly front: TlsFront;
  readonly env: ProgramEnvironment;
  readonly #databaseUrl: string;
  readonly #folder: string;
  #running: (Program | ServingProgram)[] = [];

  private constructor(plan: DemoPlan, front: TlsFront, env: ProgramEnvironment, folder: string) {
    this.plan = plan;
    this.front = front;
    this.env = env;
    this.#databaseUrl = env['DATABASE_URL'] ?? '';
    this.#folder = folder;
  }

  /** `keys`: the folder of an older self whose keys it goes on using. */
  static async found(
    plan: DemoPlan,
    front: TlsFront,
    services: BenchServices,
    at: { readonly life: string; readonly keys?: string; readonly authority: string },
  ): Promise<DemoCity> {
    const id = `${plan.slug}_${at.life}`.replaceAll('-', '_');
    const folder = join(services.folder, id);
    mkdirSync(folder, { recursive: true });
    const url = await services.createDatabase(id);
    const env = programEnvironment(
      { database: { url }, search: { ...services.search, index: id } },
      {
        DATA_DIR: folder,
        KEYS_DIR: at.keys ?? join(folder, 'keys'),
        HIGH_WATER_DIR: join(folder, 'marks'),
        PUBLIC_URL: front.url,
        NODE_EXTRA_CA_CERTS: at.authority,
      },
    );
    const city = new DemoCity(plan, front, env, folder);
    await city.register(
      'city',
      'create',
      plan.slug,
      '--name',
      `en=${plan.name}`,
      '--country',
      'NL',
      '--languages',
      'en',
    );
    return city;
  }

  get base(): string {
    return `${this.front.url}/at/${this.plan.slug}`;
  }

  get keysFolder(): string {
    return this.env['KEYS_DIR'] ?? '';
  }

  /** Runs the `register` command of this city and gives what it says; a refusal is an answer too. */
  async register(...args: string[]): Promise<unknown> {
    const { stdout } = await promisify(execFile)(process.execPath, [dist('cli'), ...args, '--json'], {
      cwd: PROJECT_ROOT,
      env: { ...this.env },
    }).catch((error: unknown) => error as { stdout: string });
    return JSON.parse(stdout) as unknown;
  }

  async publish(): Promise<void> {
    const writer = await openRegisterWriter(this.#databaseUrl);
    try {
      const [row] = await writer.dataSource.query<{ id: string }[]>(`SELECT id FROM register WHERE kind = 'city'`);
      const records = this.plan.entries.map(([name, description], i) => ({
        kind: 'algorithm' as const,
        sourceKey: String(i),
        sourceUrl: null,
        data: anEntry({
          name: english(name),
          shortDescription: english(description),
          organisation: { name: english(this.plan.name) },
        }),
      }));
      for (const { recordId } of await writer.moveIn.moveIn({ registerId: row?.id ?? '', records }, 'demo'))
        await writer.publish.publish(recordId, 'demo');
    } finally {
      await writer.close();
    }
  }

  async start(): Promise<void> {
    const server = await startServing([dist('server')], this.env, {
      logFile: join(this.#folder, 'server.log'),
      path: '/health/live',
      publicUrl: this.front.url,
    });
    this.front.passTo(Number(new URL(server.url).port));
    const worker = await startProgram([dist('worker')], this.env, join(this.#folder, 'worker.log'));
    this.#running = [server, worker];
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((program) => program.stop()));
    this.#running = [];
  }

  async ask<Data>(query: string): Promise<Data> {
    const server = this.#running.find((program) => 'url' in program);
    const response = await fetch(`${server?.url ?? ''}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  async read<Value>(path: string): Promise<Value> {
    return JSON.parse((await this.readText(path)).text) as Value;
  }

  async readText(path: string): Promise<{ readonly text: string; readonly isFound: boolean }> {
    const server = this.#running.find((program) => 'url' in program);
    const response = await fetch(`${server?.url ?? ''}${path}`);
    return { text: await response.text(), isFound: response.ok };
  }
}

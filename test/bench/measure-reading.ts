import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { HttpTarget } from './load/http-target.js';
import type { Indexing } from './measures/changes.js';
import { measureList } from './measures/list.js';
import { measureRecord } from './measures/record.js';
import { measureRefusals } from './measures/refusals.js';
import { measureSearch } from './measures/search.js';
import type { Options, Section } from './options.js';
import { figure, type Figure } from './report/figure.js';
import { environmentOf, NODE_OPTIONS } from './services/bench-worker.js';
import { startServing } from './services/program.js';
import { residentMegabytes } from './services/resident-memory.js';
import type { Running } from './services/running.js';
import { PROJECT_ROOT } from '../support/built-sources.js';

const MEASURES: Readonly<Partial<Record<Section, (running: Running) => Promise<Figure[]>>>> = {
  search: measureSearch,
  record: measureRecord,
  list: measureList,
  refusals: measureRefusals,
};

/** Reads from the compiled server and from the raw one beside it. */
export async function measureReading(
  { only, profile }: Options,
  { services, register, search }: Indexing,
  note: (figures: readonly Figure[]) => void,
): Promise<void> {
  const env = environmentOf(services, register.databaseUrl);
  const script = join(PROJECT_ROOT, 'dist/apps/server/src/main.js');
  const args = [...NODE_OPTIONS, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), script];
  const logFile = (name: string): string => join(services.folder, `${name}.log`);
  const server = await startServing(args, env, { logFile: logFile('server'), path: '/health/ready' });
  const rawScript = join(import.meta.dirname, 'services/raw-read-server.ts');
  const raw = await startServing([rawScript], env, { logFile: logFile('raw'), path: '/list' });
  const [ours, rawRead] = [new HttpTarget(server.url), new HttpTarget(raw.url)];
  try {
    await sleep(2_000);
    note(memory("server's memory, idle", server.pid, 150));
    for (const [section, run] of Object.entries(MEASURES))
      if (only.has(section as Section)) note(await run({ register, ours, rawRead, rawSearch: search }));
    note(memory("server's memory after the run", server.pid, 350));
  } finally {
    for (const target of [ours, rawRead, search.target]) target.close();
    await Promise.all([server.stop(), raw.stop()]);
  }
}

function memory(name: string, pid: number, limit: number): Figure[] {
  const megabytes = residentMegabytes(pid);
  return megabytes === null ? [] : [figure(name, `${megabytes} MB`, { target: `${limit} MB`, met: megabytes < limit })];
}

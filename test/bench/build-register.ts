import { measureManyChanges, measureSingleChanges, type Indexing } from './measures/changes.js';
import type { Options } from './options.js';
import { figure, type Figure } from './report/figure.js';
import { BenchRegister } from './services/bench-register.js';
import type { BenchServices } from './services/bench-services.js';
import { startWorker } from './services/bench-worker.js';
import { RawSearch } from './services/raw-search.js';

/** The size at which the limits for indexing hold; at the full size the same is told without a limit. */
const SMALL = 10_000;

/** Fills and indexes the register; on the way it measures both, and how soon changes are found. */
export async function buildRegister(
  { entries, only }: Options,
  services: BenchServices,
  note: (figures: readonly Figure[]) => void,
): Promise<Indexing> {
  const register = await BenchRegister.open(await services.createDatabase('register'));
  const built: Indexing = { services, register, search: new RawSearch(services.search) };
  let stored = 0;
  let indexed = 0;
  for (const size of entries > SMALL && only.has('changes') ? [SMALL, entries] : [entries]) {
    stored += await register.growTo(size);
    indexed += await index(built);
    if (size === entries) {
      note([
        figure(`storing ${size} entries through the mirror use case`, `${(size / stored).toFixed(0)}/s`),
        figure(`indexing ${size} entries, both indexes`, `${(size / indexed).toFixed(0)}/s`),
      ]);
    }
    if (only.has('changes')) note([await measureManyChanges(built), await measureSingleChanges(built)]);
  }
  await register.writer.dataSource.query('VACUUM ANALYZE');
  return built;
}

async function index({ services, register }: Indexing): Promise<number> {
  const begun = performance.now();
  const worker = await startWorker(services, register.databaseUrl);
  await register.waitForIndex('engine');
  await register.waitForIndex('fulltext');
  await worker.stop();
  return (performance.now() - begun) / 1_000;
}

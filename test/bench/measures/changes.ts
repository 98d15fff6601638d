import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../load/samples.js';
import { figure, type Figure } from '../report/figure.js';
import type { BenchRegister } from '../services/bench-register.js';
import type { BenchServices } from '../services/bench-services.js';
import { startWorker } from '../services/bench-worker.js';
import type { RawSearch } from '../services/raw-search.js';

export interface Indexing {
  readonly services: BenchServices;
  readonly register: BenchRegister;
  readonly search: RawSearch;
}

/**
 * So many changes wait while no worker runs; the clock runs from the start of the worker's process until the engine finds
 * every one of them.
 */
export async function measureManyChanges({ services, register, search }: Indexing): Promise<Figure> {
  const count = Math.min(10_000, register.size);
  const marker = `edit${letters(register.size)}xq`;
  await register.change(count, marker);
  const begun = performance.now();
  const worker = await startWorker(services, register.databaseUrl);
  await register.waitForIndex('engine');
  const seconds = (performance.now() - begun) / 1_000;
  const found = await search.count(marker);
  await register.waitForIndex('fulltext');
  await worker.stop();
  // The engine's totals are estimates; a tenth missing would be a fault, not an estimate.
  if (found < count * 0.9) throw new Error(`only ${found} of ${count} changes can be found`);
  const isTarget = count === 10_000 && register.size === 10_000;
  return figure(`${count} changes searchable, at ${register.size} entries`, `${seconds.toFixed(1)} s`, {
    target: isTarget ? '20 s' : null,
    met: isTarget ? seconds <= 20 : null,
  });
}

/** The worker runs and has nothing else to do; the clock runs from before the edit until the engine finds it. */
export async function measureSingleChanges({ services, register, search }: Indexing): Promise<Figure> {
  const worker = await startWorker(services, register.databaseUrl);
  const times: number[] = [];
  for (let i = 0; i < 30; i++) {
    const marker = `single${letters(i + 1)}xq`;
    await sleep(400);
    const begun = performance.now();
    await register.changeOne((i * 37) % register.size, marker);
    while ((await search.count(marker)) === 0) await sleep(10);
    times.push((performance.now() - begun) / 1_000);
  }
  await worker.stop();
  const p95 = quantile(times, 0.95);
  return figure(
    `one change searchable, at ${register.size} entries`,
    `p50 ${quantile(times, 0.5).toFixed(2)} p95 ${p95.toFixed(2)} s`,
    register.size === 10_000 ? { target: 'p95 2 s', met: p95 < 2 } : {},
  );
}

/** A number in letters: a word of its own for the engine, which takes figures apart from letters. A q behind it keeps its stem. */
function letters(value: number): string {
  return value.toString(26).replace(/[0-9a-p]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
}

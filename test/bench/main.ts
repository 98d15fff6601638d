import { writeFileSync } from 'node:fs';
import { measureImport } from './measures/import.js';
import { measureLog } from './measures/log.js';
import { measurePublishing } from './measures/publish.js';
import { measureStart } from './measures/start.js';
import { measureReading } from './measure-reading.js';
import { buildRegister } from './build-register.js';
import { readOptions, type Options } from './options.js';
import type { Figure } from './report/figure.js';
import { table } from './report/table.js';
import { startServices, type BenchServices } from './services/bench-services.js';

const options = readOptions(process.argv.slice(2));
const services = await startServices();
let ending: Promise<void> | undefined;
const end = (): Promise<void> => (ending ??= services.stop());
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end().then(() => process.exit(130)));
try {
  const figures = await measure(options, services);
  process.stdout.write(`\n${table(figures)}\n`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
} finally {
  await end();
}

async function measure(options: Options, services: BenchServices): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = (more: readonly Figure[]): void => {
    for (const { name, ours, raw } of more) process.stderr.write(`${name}: ${ours}${raw ? ` | ${raw}` : ''}\n`);
    figures.push(...more);
  };
  const { only } = options;
  if (['changes', 'search', 'record', 'list', 'refusals'].some((section) => only.has(section as never))) {
    const built = await buildRegister(options, services, note);
    await measureReading(options, built, note);
    await built.register.writer.close();
  }
  if (only.has('import')) {
    const outcome = await measureImport((name) => services.createDatabase(name));
    if (typeof outcome === 'string') process.stdout.write(`${outcome}\n`);
    else note([outcome]);
  }
  if (only.has('publish')) note([await measurePublishing(await services.createDatabase('publishing'))]);
  if (only.has('log')) note(await measureLog(await services.createDatabase('log')));
  if (only.has('start')) note(await measureStart(services.folder));
  return figures;
}

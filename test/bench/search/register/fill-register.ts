import { CreateMirrorService, ImportRecordsService, LoadSampleService } from '#application';
import { fileSource, findImporter, MappingLosses } from '#import';
import { FileLogKeys, SystemClock, SystemRandomness, TypeormUnitOfWork } from '#persistence';
import { loadSample } from '#sample';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisterWriter } from '../../../support/register-writer.js';
import { realFile } from '../../../support/register-samples.js';

/** The real registers, each with the slug that judgments name it by. */
const REAL = [
  { slug: 'nl', shape: 'nl-national-list' },
  { slug: 'nl-bulk', shape: 'nl-bulk-export' },
  { slug: 'us', shape: 'us-omb-2025' },
] as const;

/** Loads the sample, and the real files where they are, with the use cases and importers of the project. */
export async function fillRegister(writer: RegisterWriter): Promise<void> {
  await loadCities(writer);
  for (const { slug, shape } of REAL) {
    const file = realFile(shape);
    if (file !== null) await importFile(writer, { slug, shape, file });
  }
}

async function loadCities({ dataSource }: RegisterWriter): Promise<void> {
  const keys = mkdtempSync(join(tmpdir(), 'algorithm-register-keys-'));
  const unitOfWork = new TypeormUnitOfWork(dataSource);
  const loading = new LoadSampleService(unitOfWork, new FileLogKeys(keys), new SystemRandomness(), new SystemClock());
  const outcome = await loading.load(loadSample(), (slug) => `https://${slug}.example/id/`);
  rmSync(keys, { recursive: true });
  if (outcome.kind !== 'loaded') throw new Error(`the sample does not load: ${outcome.kind}`);
}

async function importFile(
  { dataSource, mirror, moveIn, publish }: RegisterWriter,
  { slug, shape, file }: { readonly slug: string; readonly shape: string; readonly file: string },
): Promise<void> {
  const importer = findImporter(shape);
  if (!importer?.mirror) throw new Error(`the importer ${shape} is missing`);
  const [unitOfWork, clock] = [new TypeormUnitOfWork(dataSource), new SystemClock()];
  const mirrors = new CreateMirrorService(unitOfWork, new SystemRandomness(), clock);
  const creation = await mirrors.create({ ...importer.mirror, slug }, 'bench');
  if (creation.kind === 'slug-taken') throw new Error(`there is a register ${slug} already`);
  const job = {
    register: creation.mirror,
    mode: 'store',
    publishing: 'as-drafts',
    observedAt: null,
    actor: 'bench',
  } as const;
  const service = new ImportRecordsService(unitOfWork, clock, mirror, moveIn, publish);
  const { rows, refused } = await service.run(job, importer.read(fileSource(file), new MappingLosses()));
  process.stderr.write(`  ${slug}: ${rows} rows, ${refused.length} refused\n`);
}

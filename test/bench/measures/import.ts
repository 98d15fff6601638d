import { CreateMirrorService, ImportRecordsService } from '#application';
import { fileSource, findImporter, MappingLosses } from '#import';
import { SystemClock, SystemRandomness, TypeormUnitOfWork } from '#persistence';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { openRegisterWriter, type RegisterWriter } from '../../support/register-writer.js';
import { figure, type Figure } from '../report/figure.js';

const FILE = 'us-federal-2025/2025_individually_reported_AI_use_cases.csv';
const ROUNDS = 3;

/** The whole way from the file to published versions, each time into an empty register; the best of three. */
export async function measureImport(createDatabase: (name: string) => Promise<string>): Promise<Figure | string> {
  const samples = process.env['REGISTER_SAMPLES'];
  if (!samples) return 'The import of the US rows was skipped: REGISTER_SAMPLES names no folder with the real files.';
  const file = join(samples, FILE);
  let [rows, seconds, rawSeconds] = [0, Infinity, Infinity];
  for (let round = 1; round <= ROUNDS; round++) {
    const url = await createDatabase(`import_${round}`);
    const imported = await importFile(url, file);
    rows = imported.rows;
    seconds = Math.min(seconds, imported.seconds);
    rawSeconds = Math.min(rawSeconds, await copyFile(url, file));
  }
  const [rate, rawRate] = [rows / seconds, rows / rawSeconds];
  return figure(`import of ${rows} US rows`, `${rate.toFixed(0)} rows/s`, {
    raw: `COPY ${rawRate.toFixed(0)} rows/s`,
    ratio: rawRate / rate,
    target: '1000 rows/s',
    met: rate >= 1_000,
  });
}

async function importFile(url: string, file: string): Promise<{ readonly rows: number; readonly seconds: number }> {
  const importer = findImporter('us-omb-2025');
  if (!importer?.mirror) throw new Error('the importer of the US inventory is missing');
  const writer = await openRegisterWriter(url);
  try {
    const unitOfWork = new TypeormUnitOfWork(writer.dataSource);
    const creation = await new CreateMirrorService(unitOfWork, new SystemRandomness(), new SystemClock()).create(
      { ...importer.mirror, slug: 'us' },
      'bench',
    );
    if (creation.kind === 'slug-taken') throw new Error('the register is not empty');
    const begun = performance.now();
    const job = {
      register: creation.mirror,
      mode: 'store',
      publishing: 'as-drafts',
      observedAt: null,
      actor: 'bench',
    } as const;
    const report = await serviceOf(writer).run(job, importer.read(fileSource(file), new MappingLosses()));
    return { rows: report.rows - report.refused.length, seconds: (performance.now() - begun) / 1_000 };
  } finally {
    await writer.close();
  }
}

function serviceOf({ dataSource, mirror, moveIn, publish }: RegisterWriter): ImportRecordsService {
  return new ImportRecordsService(new TypeormUnitOfWork(dataSource), new SystemClock(), mirror, moveIn, publish);
}

/** PostgreSQL's own fast way for the same columns: text as it stands in the file, no meaning, no versions. */
async function copyFile(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const columns = Array.from({ length: 36 }, (_, i) => `c${i} text`);
    await client.query(`CREATE TABLE copied (${columns.join(', ')})`);
    const begun = performance.now();
    await pipeline(createReadStream(file), client.query(copyFrom('COPY copied FROM STDIN (FORMAT csv, HEADER)')));
    return (performance.now() - begun) / 1_000;
  } finally {
    await client.end();
  }
}

import {
  CreateCityService,
  CreateMirrorService,
  ImportRecordsService,
  LoadSampleService,
  MirrorRecordsService,
  MoveInRecordsService,
  PublishRecordService,
  RestoreRegisterService,
  type ImportJob,
  type ImportReport,
  type City,
  type Mirror,
} from '#application';
import { writeJsonl } from '#export';
import { fileSource, findImporter, MappingLosses } from '#import';
import {
  createDataSource,
  FileLogKeys,
  SystemClock,
  SystemRandomness,
  TypeormRegisterExport,
  TypeormUnitOfWork,
} from '#persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';

export const FIXTURES = join(import.meta.dirname, '../../libs/import/fixtures');
export const IMPORT_FILES = {
  'nl-bulk-export': join(FIXTURES, 'nl-bulk-export.json'),
  'nl-national-list': join(FIXTURES, 'nl-national-list.json'),
  'us-omb-2025': join(FIXTURES, 'us-omb-2025.csv'),
} as const;

/** Everything that importing, exporting and restoring needs, on a real database. */
export class ImportSetting {
  readonly clock = new SystemClock();
  readonly randomness = new SystemRandomness();
  readonly unitOfWork: TypeormUnitOfWork;
  readonly keysFolder = mkdtempSync(join(tmpdir(), 'algorithm-register-keys-'));
  readonly mirror: MirrorRecordsService;
  readonly moveIn: MoveInRecordsService;
  readonly publish: PublishRecordService;
  readonly createCity: CreateCityService;

  private constructor(readonly dataSource: DataSource) {
    this.unitOfWork = new TypeormUnitOfWork(dataSource);
    this.mirror = new MirrorRecordsService(this.unitOfWork, this.randomness, this.clock);
    this.moveIn = new MoveInRecordsService(this.unitOfWork, this.randomness, this.clock);
    this.publish = new PublishRecordService(this.unitOfWork, this.randomness, this.clock);
    this.createCity = new CreateCityService(
      this.unitOfWork,
      new FileLogKeys(this.keysFolder),
      this.randomness,
      this.clock,
    );
  }

  static async open(url: string): Promise<ImportSetting> {
    return new ImportSetting(await createDataSource({ url, poolSize: 5 }).initialize());
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    rmSync(this.keysFolder, { recursive: true });
  }

  importRecords(): ImportRecordsService {
    return new ImportRecordsService(this.unitOfWork, this.clock, this.mirror, this.moveIn, this.publish);
  }

  loadSample(): LoadSampleService {
    return new LoadSampleService(this.unitOfWork, new FileLogKeys(this.keysFolder), this.randomness, this.clock);
  }

  restoreRegister(): RestoreRegisterService {
    return new RestoreRegisterService(this.unitOfWork, this.randomness, this.clock);
  }

  async addMirror(slug: string, shape: string): Promise<Mirror> {
    const defaults = findImporter(shape)?.mirror;
    if (!defaults) throw new Error(`${shape} has no defaults`);
    const created = await new CreateMirrorService(this.unitOfWork, this.randomness, this.clock).create(
      { slug, ...defaults },
      'test',
    );
    if (created.kind === 'slug-taken') throw new Error(`${slug} is taken`);
    return created.mirror;
  }

  run(register: City | Mirror, shape: string, file: string, job: Partial<ImportJob> = {}): Promise<ImportReport> {
    const rows = findImporter(shape)?.read(fileSource(file), new MappingLosses());
    if (!rows) throw new Error(`${shape} is no shape`);
    const defaults = { mode: 'store', publishing: 'as-drafts', observedAt: null, actor: 'test' } as const;
    return this.importRecords().run({ register, ...defaults, ...job }, rows);
  }

  async export(slug: string): Promise<string> {
    const register = await this.unitOfWork.run(({ registers }) => registers.findBySlug(slug));
    if (!register || register.kind === 'peer') throw new Error(`${slug} is not here`);
    const places = await this.dataSource.query(
      'SELECT id, name, code FROM place WHERE register_id = $1 ORDER BY position',
      [register.id],
    );
    let text = '';
    for await (const line of writeJsonl(
      register,
      places,
      new TypeormRegisterExport(this.dataSource).items(register.id),
    ))
      text += line;
    return text;
  }

  async count(table: string, where = 'true'): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM ${table} WHERE ${where}`);
    return Number(row?.count);
  }
}

import {
  CreateCityService,
  CreateMirrorService,
  MirrorRecordsService,
  MoveInRecordsService,
  PublishRecordService,
  SignLogService,
  WithdrawRecordService,
  type City,
  type Clock,
  type Mirror,
} from '#application';
import {
  createDataSource,
  FileLogKeys,
  HighWaterFiles,
  SystemClock,
  SystemRandomness,
  TypeormUnitOfWork,
} from '#persistence';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { english } from './an-entry.js';

/** The real use cases on a real database, for tests that need something in the register. */
export interface RegisterWriter {
  readonly dataSource: DataSource;
  /** Private keys of the cities it adds, and the marks of what they signed. */
  readonly keysFolder: string;
  readonly signLog: SignLogService;
  readonly moveIn: MoveInRecordsService;
  readonly publish: PublishRecordService;
  readonly withdraw: WithdrawRecordService;
  readonly mirror: MirrorRecordsService;
  addCity(slug: string): Promise<City>;
  addMirror(slug: string): Promise<Mirror>;
  close(): Promise<void>;
}

export async function openRegisterWriter(
  databaseUrl: string,
  clock: Clock = new SystemClock(),
): Promise<RegisterWriter> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 10 }).initialize();
  const keysFolder = mkdtempSync(join(tmpdir(), 'algorithm-register-keys-'));
  const [unitOfWork, randomness] = [new TypeormUnitOfWork(dataSource), new SystemRandomness()];
  const cities = new CreateCityService(unitOfWork, new FileLogKeys(keysFolder), randomness, clock);
  const mirrors = new CreateMirrorService(unitOfWork, randomness, clock);
  const keys = new FileLogKeys(keysFolder);
  return {
    dataSource,
    keysFolder,
    signLog: new SignLogService(unitOfWork, keys, new HighWaterFiles(keysFolder), clock),
    moveIn: new MoveInRecordsService(unitOfWork, randomness, clock),
    publish: new PublishRecordService(unitOfWork, randomness, clock),
    withdraw: new WithdrawRecordService(unitOfWork, clock),
    mirror: new MirrorRecordsService(unitOfWork, randomness, clock),
    addCity: async (slug) => {
      const creation = await cities.create(aCity(slug), 'test');
      if (creation.kind !== 'created') throw new Error(`the city ${slug} exists`);
      return creation.city;
    },
    addMirror: async (slug) => {
      const creation = await mirrors.create(aMirror(slug), 'test');
      if (creation.kind === 'slug-taken') throw new Error(`the slug ${slug} is taken`);
      return creation.mirror;
    },
    close: async () => {
      await dataSource.destroy();
      rmSync(keysFolder, { recursive: true });
    },
  };
}

function aCity(slug: string) {
  return {
    slug,
    name: english(`City of ${slug}`),
    country: 'NL',
    region: null,
    defaultLanguage: 'en',
    languages: ['en', 'nl'],
    licence: 'CC-BY-4.0',
    attribution: null,
    homepage: null,
    invented: true,
    hosts: [`${slug}.example`],
    prefix: `https://${slug}.example/id/`,
    contact: null,
    places: [{ id: 'harbour', name: english('Harbour'), code: 'H1' }],
  };
}

function aMirror(slug: string) {
  return {
    slug,
    name: english(`Register of ${slug}`),
    country: 'NL',
    defaultLanguage: 'nl',
    languages: ['nl'],
    licence: 'CC0-1.0',
    attribution: english(`Copied from ${slug}.`),
    homepage: `https://${slug}.example/`,
    sourceUrl: `https://${slug}.example/export.json`,
    sourceStandard: 'nl-1.0',
  };
}

import { Injectable } from '@nestjs/common';
import { CreateCityService } from '../create-city/create-city.service.js';
import { MoveInRecordsService } from '../move-in-records/move-in-records.service.js';
import { Clock } from '../ports/clock.js';
import { LogKeys } from '../ports/log-keys.js';
import { Randomness } from '../ports/randomness.js';
import type { City } from '../ports/registers.js';
import type { StoredRecord } from '../ports/repositories.js';
import { UnitOfWork } from '../ports/unit-of-work.js';
import { PublishRecordService } from '../publish-record/publish-record.service.js';
import { WithdrawRecordService } from '../withdraw-record/withdraw-record.service.js';
import { addressFor, placeholderOf, resolvePlaceholders } from './placeholders.js';
import type { SampleCity, SampleRecord } from './sample-city.js';
import { StoryClock } from './story-clock.js';
import { eventsOf, remaining } from './story-events.js';

export type SampleLoading =
  | { readonly kind: 'loaded'; readonly cities: number; readonly records: number; readonly newVersions: number }
  /** A register of that name is there and is not an invented city. */
  | { readonly kind: 'slug-taken'; readonly slug: string };

interface Loading {
  readonly city: City;
  readonly record: SampleRecord;
  readonly stored: StoredRecord;
}

const ACTOR = 'sample';

/**
 * Loads the invented cities, each version on the day on which the story has it. Loading again adds only what is not there yet,
 * so that a start that broke off, or a newer sample, is completed: how far a record got is read from its versions.
 */
@Injectable()
export class LoadSampleService {
  private readonly clock: StoryClock;
  private readonly createCity: CreateCityService;
  private readonly moveInRecords: MoveInRecordsService;
  private readonly publishRecord: PublishRecordService;
  private readonly withdrawRecord: WithdrawRecordService;

  /** The use cases are its own, since their clock is that of the story. */
  constructor(
    private readonly unitOfWork: UnitOfWork,
    keys: LogKeys,
    randomness: Randomness,
    clock: Clock,
  ) {
    this.clock = new StoryClock(clock);
    this.createCity = new CreateCityService(unitOfWork, keys, randomness, this.clock);
    this.moveInRecords = new MoveInRecordsService(unitOfWork, randomness, this.clock);
    this.publishRecord = new PublishRecordService(unitOfWork, randomness, this.clock);
    this.withdrawRecord = new WithdrawRecordService(unitOfWork, this.clock);
  }

  /** `prefixOf` gives the base of a city's record addresses, ending in `/id/`. */
  async load(sample: readonly SampleCity[], prefixOf: (slug: string) => string): Promise<SampleLoading> {
    const all: Loading[] = [];
    for (const facts of sample) {
      const city = await this.findOrCreate(facts, prefixOf(facts.slug));
      if (city === null) return { kind: 'slug-taken', slug: facts.slug };
      all.push(...(await this.moveIn(city, facts.records)));
    }
    const addresses = new Map(
      all.map(({ city, record, stored }) => [placeholderOf(city.slug, record.kind, record.sourceKey), stored.uri]),
    );
    const { events, told } = remaining(eventsOf(all));
    let newVersions = 0;
    for (const event of events) {
      this.clock.setDay(told === 'now' ? null : event.date);
      if (event.act === 'withdraw') await this.withdraw(event.of, addresses);
      else {
        await this.publish(event.of, event.version, addresses);
        newVersions++;
      }
    }
    this.clock.setDay(null);
    return { kind: 'loaded', cities: sample.length, records: all.length, newVersions };
  }

  private async findOrCreate({ records: _, ...facts }: SampleCity, prefix: string): Promise<City | null> {
    const present = await this.unitOfWork.run(({ registers }) => registers.findBySlug(facts.slug));
    if (present) return present.kind === 'city' && present.invented ? present : null;
    const created = await this.createCity.create({ ...facts, invented: true, hosts: [], prefix }, ACTOR);
    return created.kind === 'created' ? created.city : null;
  }

  /** Gives every record its address, with the first text still as it stands in the sample. */
  private async moveIn(city: City, records: readonly SampleRecord[]): Promise<Loading[]> {
    const before = await this.stored(city, records);
    const added = records.filter((record) => !before.has(keyOf(record)));
    const batch = added.map(({ kind, sourceKey, versions }) => ({
      kind,
      sourceKey,
      sourceUrl: null,
      data: versions[0]?.data ?? {},
    }));
    await this.moveInRecords.moveIn({ registerId: city.id, records: batch }, ACTOR);
    const after = await this.stored(city, records);
    return records.flatMap((record) => {
      const stored = after.get(keyOf(record));
      return stored ? [{ city, record, stored }] : [];
    });
  }

  private async publish(
    { city, record, stored }: Loading,
    version: number,
    addresses: ReadonlyMap<string, string>,
  ): Promise<void> {
    const data = record.versions[version - 1]?.data ?? {};
    const { kind, sourceKey } = record;
    const own = { kind, sourceKey, sourceUrl: null, data: resolvePlaceholders(data, addresses) };
    await this.moveInRecords.moveIn({ registerId: city.id, records: [own] }, ACTOR);
    const outcome = await this.publishRecord.publish(stored.id, ACTOR);
    if (outcome.kind === 'published') return;
    const why =
      outcome.kind === 'blocked'
        ? outcome.blockers.map(({ code, field }) => `${field}: ${code}`).join(', ')
        : outcome.kind;
    throw new Error(
      `the sample record ${placeholderOf(city.slug, kind, sourceKey)} cannot be published as version ${String(version)}: ${why}`,
    );
  }

  private async withdraw({ record, stored }: Loading, addresses: ReadonlyMap<string, string>): Promise<void> {
    if (!record.withdrawn) return;
    const { reason, replacedBy } = record.withdrawn;
    const replacement = replacedBy?.startsWith('sample:') ? addressFor(replacedBy, addresses) : (replacedBy ?? null);
    await this.withdrawRecord.withdraw(stored.id, { reason, replacedBy: replacement }, ACTOR);
  }

  private stored(city: City, records: readonly SampleRecord[]): Promise<Map<string, StoredRecord>> {
    const kinds = [...new Set(records.map(({ kind }) => kind))];
    return this.unitOfWork.run(async (tx) => {
      const found: StoredRecord[] = [];
      for (const kind of kinds) {
        const keys = records.filter((record) => record.kind === kind).map(({ sourceKey }) => sourceKey);
        found.push(...(await tx.records.lockBySourceKeys(city.id, kind, keys)));
      }
      return new Map(found.map((record) => [keyOf({ kind: record.kind, sourceKey: record.sourceKey ?? '' }), record]));
    });
  }
}

function keyOf({ kind, sourceKey }: Pick<SampleRecord, 'kind' | 'sourceKey'>): string {
  return `${kind} ${sourceKey}`;
}

import {
  CARD_PARTS,
  type FoundRecord,
  type LoggedVersion,
  type LogPlace,
  type OwnedList,
  type PlaceOfRegister,
  type Provenance,
  type RecordAddress,
  type RecordCard,
  type RecordExtra,
  type Register,
  type VersionAddress,
  type VersionFacts,
} from '#application';
import type { RecordData } from '#domain';
import DataLoader from 'dataloader';
import type { PublicReaders } from './public-readers.js';

/**
 * What the resolvers of one request share: the readers, and loaders that gather what its fields ask for one by one into
 * a single statement each. Made anew for every request; nothing is kept between requests.
 */
export class PublicContext {
  constructor(
    readonly readers: PublicReaders,
    readonly requestId: string,
  ) {}

  /** One record. What came along with it is not asked for again. */
  async find(address: RecordAddress, extras: readonly RecordExtra[]): Promise<FoundRecord> {
    const found = await this.readers.records.find(address, extras);
    if (found.kind !== 'found') return found;
    const { card, version, answers, register } = found;
    const key = { recordId: card.id, version: card.version };
    this.versions.prime(key, version);
    if (answers !== undefined) this.answers.prime(key, answers);
    if (register) this.registers.prime(register.id, register);
    return found;
  }

  readonly records = new DataLoader<string, RecordCard | null>(async (ids) =>
    inOrder(ids, await this.readers.records.findMany(ids, CARD_PARTS), ({ id }) => id),
  );

  readonly registers = new DataLoader<string, Register | null>(async (ids) =>
    inOrder(ids, await this.readers.registers.findMany(ids), ({ id }) => id),
  );

  readonly registersBySlug = new DataLoader<string, Register | null>(async (slugs) =>
    inOrder(slugs, await this.readers.registers.findBySlugs(slugs), ({ slug }) => slug),
  );

  readonly versions = new DataLoader<VersionAddress, VersionFacts | null, string>(
    async (addresses) => inOrder(addresses.map(keyOf), await this.readers.versions.findMany(addresses), keyOf),
    { cacheKeyFn: keyOf },
  );

  readonly provenance = new DataLoader<VersionAddress, Provenance | null, string>(
    async (addresses) => inOrder(addresses.map(keyOf), await this.readers.provenance.findMany(addresses), keyOf),
    { cacheKeyFn: keyOf },
  );

  readonly answers = new DataLoader<VersionAddress, RecordData | null, string>(
    async (addresses) => {
      const found = new Map((await this.readers.versions.answers(addresses)).map((row) => [keyOf(row), row.data]));
      return addresses.map((address) => found.get(keyOf(address)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

  readonly logPlaces = new DataLoader<LoggedVersion, LogPlace | null, string>(
    async (versions) =>
      inOrder(versions.map(placeKeyOf), await this.readers.logs.places(versions), (place) => placeKeyOf(place)),
    { cacheKeyFn: placeKeyOf },
  );

  /** First pages of lists that belong to records, however many records there are. */
  readonly ownedLists = new DataLoader<OwnedListKey, readonly RecordCard[], string>(
    (keys) => inGroups(keys, (list, owners) => this.readers.records.listEach(list, owners), []),
    { cacheKeyFn: (key) => `${groupOf(key)} ${key.owner}` },
  );

  readonly ownedCounts = new DataLoader<OwnedListKey, number, string>(
    (keys) => inGroups(keys, (list, owners) => this.readers.records.countEach(list, owners), 0),
    { cacheKeyFn: (key) => `${groupOf(key)} ${key.owner}` },
  );

  readonly newestVersions = new DataLoader<NewestVersionsKey, readonly VersionFacts[], string>(
    async (keys) => {
      const limit = Math.max(...keys.map((key) => key.limit));
      const rows = await this.readers.versions.listEach([...new Set(keys.map(({ recordId }) => recordId))], limit);
      const byRecord = Map.groupBy(rows, ({ recordId }) => recordId);
      return keys.map((key) => (byRecord.get(key.recordId) ?? []).slice(0, key.limit));
    },
    { cacheKeyFn: ({ recordId, limit }) => `${recordId} ${limit}` },
  );

  readonly places = new DataLoader<string, PlaceOfRegister[]>(async (ids) => {
    const places = Map.groupBy(await this.readers.registers.places(ids), ({ registerId }) => registerId);
    return ids.map((id) => places.get(id) ?? []);
  });
}

export interface OwnedListKey {
  readonly list: OwnedList;
  readonly owner: string;
}

export interface NewestVersionsKey {
  readonly recordId: string;
  readonly limit: number;
}

function groupOf({ list: { kind, by, sort, limit } }: OwnedListKey): string {
  return `${kind} ${by} ${sort} ${limit}`;
}

/** One statement for all owners of the same list; lists that differ need one each. */
async function inGroups<Value>(
  keys: readonly OwnedListKey[],
  read: (list: OwnedList, owners: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
  none: Value,
): Promise<Value[]> {
  const groups = await Promise.all(
    [...Map.groupBy(keys, groupOf)].map(async ([group, members]) => {
      const [first] = members;
      return [
        group,
        first
          ? await read(
              first.list,
              members.map(({ owner }) => owner),
            )
          : new Map<string, Value>(),
      ] as const;
    }),
  );
  const found = new Map(groups);
  return keys.map((key) => found.get(groupOf(key))?.get(key.owner) ?? none);
}

function keyOf({ recordId, version }: VersionAddress): string {
  return `${recordId} ${version}`;
}

function placeKeyOf({ recordId, index }: LoggedVersion): string {
  return `${recordId} ${index}`;
}

function inOrder<Row>(keys: readonly string[], rows: readonly Row[], keyOfRow: (row: Row) => string): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOfRow(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

import type { PlaceOfRegister, RecordCard, Register, VersionAddress, VersionFacts } from '#application';
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

  readonly records = new DataLoader<string, RecordCard | null>(async (ids) =>
    inOrder(ids, await this.readers.records.findMany(ids), ({ id }) => id),
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

  readonly answers = new DataLoader<VersionAddress, RecordData | null, string>(
    async (addresses) => {
      const found = new Map((await this.readers.versions.answers(addresses)).map((row) => [keyOf(row), row.data]));
      return addresses.map((address) => found.get(keyOf(address)) ?? null);
    },
    { cacheKeyFn: keyOf },
  );

  readonly places = new DataLoader<string, PlaceOfRegister[]>(async (ids) => {
    const places = Map.groupBy(await this.readers.registers.places(ids), ({ registerId }) => registerId);
    return ids.map((id) => places.get(id) ?? []);
  });
}

function keyOf({ recordId, version }: VersionAddress): string {
  return `${recordId} ${version}`;
}

function inOrder<Row>(keys: readonly string[], rows: readonly Row[], keyOfRow: (row: Row) => string): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOfRow(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

import {
  CARD_PARTS,
  RecordReader,
  type CardPart,
  type FoundRecord,
  type OwnedList,
  type RecordAddress,
  type RecordCard,
  type RecordExtra,
  type RecordFilter,
  type RecordPage,
} from '#application';
import type { RecordKind } from '#domain';
import { Injectable } from '@nestjs/common';
import { findManyStatement, findStatement, foundRecord, type FindRow } from './find-record.query.js';
import { countEachStatement, listEachStatement } from './owned-lists.query.js';
import { ReadDatabase } from './read-database.js';
import { countStatement, listStatement } from './record-list.query.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Injectable()
export class TypeormRecordReader extends RecordReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async find(address: RecordAddress, extras: readonly RecordExtra[]): Promise<FoundRecord> {
    // Anything but a UUID would be a type error of the database; to a reader it is an unknown record like any other.
    if (address.by === 'id' && !UUID.test(address.id)) return { kind: 'not-found' };
    const { query, values } = findStatement(address, extras);
    const [row] = await this.database.rows<FindRow>(query, values);
    return row ? foundRecord(row, extras) : { kind: 'not-found' };
  }

  findMany(ids: readonly string[], parts: readonly CardPart[] = CARD_PARTS): Promise<RecordCard[]> {
    const { query, values } = findManyStatement(
      ids.filter((id) => UUID.test(id)),
      parts,
    );
    return this.database.rows<RecordCard>(query, values);
  }

  async idsByUri(uris: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.rows<{ readonly uri: string; readonly id: string }>(IDS_BY_URI, [uris]);
    return new Map(rows.map(({ uri, id }) => [uri, id]));
  }

  list(kind: RecordKind, filter: RecordFilter, page: RecordPage): Promise<RecordCard[]> {
    const { query, values } = listStatement(kind, filter, page);
    return this.database.rows<RecordCard>(query, values);
  }

  async count(kind: RecordKind, filter: RecordFilter): Promise<number> {
    const { query, values } = countStatement(kind, filter);
    const [row] = await this.database.rows<{ readonly count: number }>(query, values);
    return row?.count ?? 0;
  }

  async listEach(list: OwnedList, owners: readonly string[]): Promise<ReadonlyMap<string, readonly RecordCard[]>> {
    const { query, values } = listEachStatement(list, owners);
    const rows = await this.database.rows<RecordCard & { readonly owner: string }>(query, values);
    return Map.groupBy(rows, ({ owner }) => owner);
  }

  async countEach(
    list: Pick<OwnedList, 'kind' | 'by'>,
    owners: readonly string[],
  ): Promise<ReadonlyMap<string, number>> {
    const { query, values } = countEachStatement(list, owners);
    const rows = await this.database.rows<{ readonly owner: string; readonly count: number }>(query, values);
    return new Map(rows.map(({ owner, count }) => [owner, count]));
  }
}

const IDS_BY_URI = {
  name: 'record_ids_by_uri',
  text: 'SELECT r.uri, r.id FROM record r JOIN public_record p ON p.record_id = r.id WHERE r.uri = ANY ($1::text[])',
};

import {
  RecordReader,
  type FoundRecord,
  type OwnedList,
  type RecordAddress,
  type RecordCard,
  type RecordFilter,
  type RecordPage,
} from '#application';
import type { RecordKind, RecordState } from '#domain';
import { Injectable } from '@nestjs/common';
import { countEachStatement, listEachStatement } from './owned-lists.query.js';
import { ReadDatabase } from './read-database.js';
import { CARD_COLUMNS, CARD_TABLES } from './record-columns.js';
import { countStatement, listStatement } from './record-list.query.js';

type FindRow = {
  readonly erasedId: string;
  readonly recordState: RecordState;
  readonly recordKind: RecordKind;
} & RecordCard;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Injectable()
export class TypeormRecordReader extends RecordReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async find(address: RecordAddress): Promise<FoundRecord> {
    const [row] = await this.rowsAt(address);
    if (!row) return { kind: 'not-found' };
    if (row.recordState === 'erased')
      return { kind: 'erased', id: row.erasedId, uri: row.uri, recordKind: row.recordKind };
    return row.state === 'published' || row.state === 'withdrawn'
      ? { kind: 'found', card: row }
      : { kind: 'not-found' };
  }

  findMany(ids: readonly string[]): Promise<RecordCard[]> {
    return this.database.rows<RecordCard>(FIND_MANY, [ids.filter((id) => UUID.test(id))]);
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

  private rowsAt(address: RecordAddress): Promise<FindRow[]> {
    switch (address.by) {
      case 'id':
        // Anything but a UUID would be a type error of the database; to a reader it is an unknown record like any other.
        return UUID.test(address.id) ? this.database.rows<FindRow>(FIND_BY.id, [address.id]) : Promise.resolve([]);
      case 'uri':
        return this.database.rows<FindRow>(FIND_BY.uri, [address.uri]);
      case 'short-code':
        return this.database.rows<FindRow>(FIND_BY.shortCode, [address.shortCode]);
    }
  }
}

const FIND = `SELECT r.id AS "erasedId", r.state AS "recordState", r.kind AS "recordKind", ${CARD_COLUMNS}
  FROM record r LEFT JOIN public_record p ON p.record_id = r.id WHERE r.state <> 'draft'`;

const FIND_BY = {
  id: { name: 'record_by_id', text: `${FIND} AND r.id = $1` },
  uri: { name: 'record_by_uri', text: `${FIND} AND r.uri = $1` },
  shortCode: { name: 'record_by_short_code', text: `${FIND} AND r.short_code = $1` },
};

const FIND_MANY = {
  name: 'records_by_ids',
  text: `SELECT ${CARD_COLUMNS} FROM ${CARD_TABLES} WHERE p.record_id = ANY ($1::uuid[])`,
};

const IDS_BY_URI = {
  name: 'record_ids_by_uri',
  text: 'SELECT r.uri, r.id FROM record r JOIN public_record p ON p.record_id = r.id WHERE r.uri = ANY ($1::text[])',
};

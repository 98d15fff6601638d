import {
  RecordReader,
  type FoundRecord,
  type OwnedList,
  type RecordAddress,
  type RecordCard,
  type RecordFilter,
  type RecordPage,
  type VersionFacts,
} from '#application';
import type { RecordData, RecordKind, RecordState } from '#domain';
import { Injectable } from '@nestjs/common';
import { countEachStatement, listEachStatement } from './owned-lists.query.js';
import { ReadDatabase, type PreparedQuery } from './read-database.js';
import { CARD_COLUMNS, CARD_TABLES, ORGANISATION_TABLES, VERSION_COLUMNS } from './record-columns.js';
import { countStatement, listStatement } from './record-list.query.js';

interface FindRow extends RecordCard, Omit<VersionFacts, 'recordId' | 'version'> {
  readonly recordId: string;
  readonly recordState: RecordState;
  readonly recordKind: RecordKind;
  readonly data: RecordData | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

@Injectable()
export class TypeormRecordReader extends RecordReader {
  constructor(private readonly database: ReadDatabase) {
    super();
  }

  async find(address: RecordAddress, answers: 'with-answers' | 'without-answers'): Promise<FoundRecord> {
    const [row] = await this.rowsAt(address, answers);
    if (!row) return { kind: 'not-found' };
    const { recordId, recordState, recordKind, data } = row;
    if (recordState === 'erased') return { kind: 'erased', id: recordId, uri: row.uri, recordKind };
    return { kind: 'found', card: row, version: row, answers: answers === 'with-answers' ? data : 'not-read' };
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

  private rowsAt(address: RecordAddress, answers: 'with-answers' | 'without-answers'): Promise<FindRow[]> {
    const statements = FIND_BY[address.by];
    // Anything but a UUID would be a type error of the database; to a reader it is an unknown record like any other.
    if (address.by === 'id' && !UUID.test(address.id)) return Promise.resolve([]);
    const value = address.by === 'id' ? address.id : address.by === 'uri' ? address.uri : address.shortCode;
    return this.database.rows<FindRow>(statements[answers], [value]);
  }
}

/** A withdrawal has no content of its own: what the record last said stands in the version before it. */
const NEWEST_ANSWERS = `CASE WHEN v.act = 'put' THEN c.json -> 'data' ELSE (
    SELECT c2.json -> 'data' FROM version v2 JOIN content c2 ON c2.register_id = r.register_id AND c2.digest = v2.digest
     WHERE v2.record_id = r.id AND v2.act = 'put' ORDER BY v2.version DESC LIMIT 1) END AS data`;

function findStatements(
  by: string,
  condition: string,
): Readonly<Record<'with-answers' | 'without-answers', PreparedQuery>> {
  const statement = (name: string, data: string): PreparedQuery => ({
    name,
    text: `SELECT r.id AS "recordId", r.state AS "recordState", r.kind AS "recordKind", ${CARD_COLUMNS}, ${VERSION_COLUMNS}${data}
      FROM record r LEFT JOIN public_record p ON p.record_id = r.id ${ORGANISATION_TABLES}
      LEFT JOIN version v ON v.record_id = p.record_id AND v.version = p.version
      LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
      WHERE r.state <> 'draft' AND ${condition}`,
  });
  return {
    'with-answers': statement(`record_with_answers_by_${by}`, `, ${NEWEST_ANSWERS}`),
    'without-answers': statement(`record_by_${by}`, ''),
  };
}

const FIND_BY = {
  id: findStatements('id', 'r.id = $1'),
  uri: findStatements('uri', 'r.uri = $1'),
  'short-code': findStatements('short_code', 'r.short_code = $1'),
};

const FIND_MANY = {
  name: 'records_by_ids',
  text: `SELECT ${CARD_COLUMNS} FROM ${CARD_TABLES} WHERE p.record_id = ANY ($1::uuid[])`,
};

const IDS_BY_URI = {
  name: 'record_ids_by_uri',
  text: 'SELECT r.uri, r.id FROM record r JOIN public_record p ON p.record_id = r.id WHERE r.uri = ANY ($1::text[])',
};

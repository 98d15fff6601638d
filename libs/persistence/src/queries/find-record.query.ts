import {
  CARD_PARTS,
  type CardPart,
  type FoundRecord,
  type RecordAddress,
  type RecordCard,
  type RecordExtra,
  type VersionFacts,
} from '#application';
import type { RecordData, RecordKind, RecordState } from '#domain';
import { REGISTER_COLUMNS, REGISTER_TABLES, registerFromRow, type RegisterRow } from '../repositories/register-row.js';
import { CARD_COLUMNS, cardColumns, cardTables, linkedTables, VERSION_COLUMNS } from './record-columns.js';
import type { Statement } from './record-list.query.js';

/** As JSON, times are texts. */
type RegisterJson = Omit<RegisterRow, (typeof TIMES)[number]> & Readonly<Record<(typeof TIMES)[number], string | null>>;

const TIMES = ['prefix_frozen_at', 'last_import_at', 'peer_verified_at', 'peer_seen_at'] as const;

export interface FindRow extends RecordCard, Omit<VersionFacts, 'recordId' | 'version'> {
  readonly recordId: string;
  readonly recordState: RecordState;
  readonly recordKind: RecordKind;
  readonly data?: RecordData | null;
  readonly register?: RegisterJson;
}

/** One record with all of its card and its newest version. */
export function findStatement(address: RecordAddress, extras: readonly RecordExtra[]): Statement {
  const chosen = EXTRAS.filter(({ extra }) => extras.includes(extra));
  const { column, value } = keyOf(address);
  const text = `SELECT r.id AS "recordId", r.state AS "recordState", r.kind AS "recordKind", ${CARD_COLUMNS}, ${VERSION_COLUMNS}
      ${chosen.map((one) => `, ${one.sql}`).join('')}
    FROM record r LEFT JOIN public_record p ON p.record_id = r.id ${linkedTables(CARD_PARTS)}
    LEFT JOIN version v ON v.record_id = p.record_id AND v.version = p.version
    LEFT JOIN content c ON c.register_id = r.register_id AND c.digest = v.digest
    WHERE r.state <> 'draft' AND r.${column} = $1`;
  const name = ['record', ...chosen.map(({ extra }) => extra), 'by', column].join('_');
  return { query: { name, text }, values: [value] };
}

export function foundRecord(row: FindRow, extras: readonly RecordExtra[]): FoundRecord {
  const { recordId, recordState, recordKind, data, register } = row;
  if (recordState === 'erased') return { kind: 'erased', id: recordId, uri: row.uri, recordKind };
  // The read model has no row for a record that is not public; the left join then gives no state.
  if (!['published', 'withdrawn'].includes(row.state)) return { kind: 'not-found' };
  return {
    kind: 'found',
    card: row,
    version: row,
    ...(extras.includes('answers') && { answers: data ?? null }),
    ...(register && { register: registerFromRow(fromJson(register)) }),
  };
}

export function findManyStatement(ids: readonly string[], parts: readonly CardPart[]): Statement {
  const text = `SELECT ${cardColumns(parts)} FROM ${cardTables(parts)} WHERE p.record_id = ANY ($1::uuid[])`;
  // PostgreSQL keeps 63 signs of a name: initials and lengths tell the sets of parts apart within that.
  const name = `records_${parts.map((part) => `${part.slice(0, 2)}${part.length}`).join('')}`;
  return { query: { name, text }, values: [ids] };
}

function keyOf(address: RecordAddress): { readonly column: string; readonly value: string } {
  switch (address.by) {
    case 'id':
      return { column: 'id', value: address.id };
    case 'uri':
      return { column: 'uri', value: address.uri };
    case 'short-code':
      return { column: 'short_code', value: address.shortCode };
  }
}

const EXTRAS: readonly { readonly extra: RecordExtra; readonly sql: string }[] = [
  {
    extra: 'answers',
    // A withdrawal has no content of its own: what the record last said stands in the version before it.
    sql: `CASE WHEN v.act = 'put' THEN c.json -> 'data' ELSE (
      SELECT c2.json -> 'data' FROM version v2 JOIN content c2 ON c2.register_id = r.register_id AND c2.digest = v2.digest
       WHERE v2.record_id = r.id AND v2.act = 'put' ORDER BY v2.version DESC LIMIT 1) END AS data`,
  },
  {
    extra: 'register',
    sql: `(SELECT row_to_json(g) FROM (SELECT ${REGISTER_COLUMNS} FROM ${REGISTER_TABLES} WHERE r.id = p.register_id) g) AS register`,
  },
];

function fromJson(row: RegisterJson): RegisterRow {
  const times = TIMES.map((name) => [name, row[name] === null ? null : new Date(row[name])] as const);
  return { ...row, ...(Object.fromEntries(times) as Record<(typeof TIMES)[number], Date | null>) };
}

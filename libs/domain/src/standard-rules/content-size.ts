import type { RecordData, RecordKind } from '../record/record.js';
import { SCHEMA_BASE } from '../content/compose-content.js';

const NONCE = '0'.repeat(32);

/** How many bytes the content of a record will have. Sorting its members, as canonical JSON does, changes no length. */
export function contentSize(record: { readonly uri: string; readonly kind: RecordKind }, data: RecordData): number {
  const schema = `${SCHEMA_BASE}/${record.kind}/1.0`;
  return Buffer.byteLength(JSON.stringify({ data, id: record.uri, nonce: NONCE, schema }), 'utf8');
}

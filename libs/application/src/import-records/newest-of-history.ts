import { dataOf } from '../versions/exported-content.js';
import type { ImportedHistory, ImportedRow } from './imported-row.js';

/** What a city can move in of a record that stands in another register: its newest text. The past stays with the other. */
export function newestOfHistory(line: number, { versions, ...record }: ImportedHistory): ImportedRow {
  const newest = versions.at(-1);
  const data = newest && dataOf(newest);
  if (data) return { kind: 'records', line, records: [{ ...record, data }] };
  const state = newest?.act === 'withdraw' ? 'withdrawn' : 'erased';
  return { kind: 'refused', line, reason: `${record.uri} is ${state} at its source` };
}

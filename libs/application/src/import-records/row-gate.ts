import { contentSize, MAX_CONTENT_BYTES, type RecordKind } from '#domain';
import { validateData } from '#standard';
import { dataOf } from '../versions/exported-content.js';
import type { ImportedHistory, ImportedRecord } from './imported-row.js';

const PROBLEMS_TOLD = 3;

/** Decides row by row what may be stored: all records of a row, or none. Remembers the keys of the run. */
export class RowGate {
  private readonly lines = new Map<string, number>();

  /** The records of the row that were not met before, or why the row is refused. */
  pass(line: number, records: readonly ImportedRecord[]): readonly ImportedRecord[] | { readonly reason: string } {
    const fresh = records.filter((record) => !this.lines.has(keyOf(record)));
    const own = records.at(-1);
    if (own && !fresh.includes(own)) return { reason: this.repeated(own) };
    for (const record of fresh) {
      const reason = reasonAgainst(record);
      if (reason !== null) return { reason };
    }
    for (const record of fresh) this.lines.set(keyOf(record), line);
    return fresh;
  }

  /** Why a record with its past is refused; null when all its texts can be shown. */
  refuse(line: number, history: ImportedHistory): string | null {
    if (this.lines.has(keyOf(history))) return this.repeated(history);
    for (const version of history.versions) {
      const data = dataOf(version);
      const reason = data && reasonAgainst({ kind: history.kind, data });
      if (reason) return `version ${String(version.version)}: ${reason}`;
    }
    this.lines.set(keyOf(history), line);
    return null;
  }

  private repeated(record: Pick<ImportedRecord, 'kind' | 'sourceKey'>): string {
    return `has the same key (${record.sourceKey}) as line ${String(this.lines.get(keyOf(record)))}`;
  }
}

function keyOf({ kind, sourceKey }: { readonly kind: RecordKind; readonly sourceKey: string }): string {
  return `${kind} ${sourceKey}`;
}

function reasonAgainst({ kind, data }: Pick<ImportedRecord, 'kind' | 'data'>): string | null {
  const problems = validateData(kind, data);
  if (problems.length > 0) {
    const told = problems
      .slice(0, PROBLEMS_TOLD)
      .map(({ path, found, expected }) => `${path}: found ${found}, expected ${expected}`);
    return `${kind}: ${told.join('; ')}${problems.length > PROBLEMS_TOLD ? ` and ${String(problems.length - PROBLEMS_TOLD)} more` : ''}`;
  }
  if (data['name'] === undefined) return `${kind}: has no name`;
  if (roughSize(data) < MAX_CONTENT_BYTES) return null;
  const size = contentSize({ uri: '', kind }, data);
  if (size > MAX_CONTENT_BYTES)
    return `${kind}: is ${String(size)} bytes long; ${String(MAX_CONTENT_BYTES)} are allowed`;
  return null;
}

const MOST_BYTES_PER_SIGN = 6;
/** Member names are shorter than this. */
const MOST_BYTES_AROUND = 80;

/** Never less than the real size, and much cheaper: only rows that come near the limit are measured exactly. */
function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length * MOST_BYTES_PER_SIGN + MOST_BYTES_AROUND;
  if (typeof value !== 'object' || value === null) return MOST_BYTES_AROUND;
  let size = MOST_BYTES_AROUND;
  for (const member of Object.values(value)) size += roughSize(member);
  return size;
}

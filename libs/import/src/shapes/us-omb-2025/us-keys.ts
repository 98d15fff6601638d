import { fieldText } from '../../values/field-text.js';
import type { ImportSource } from '../../read/import-source.js';
import { csvRows } from '../../read/csv-rows.js';
import type { Row } from '../../map/apply-rules.js';
import { readAnswer } from '../../values/read-answer.js';
import { keyOfName, shortHash } from '../../values/source-key.js';

/**
 * The keys of rows. Agencies repeat ids (2, 3, "35") and leave out every fifth, so ids and names are counted first: a row
 * whose own id is not unique is told apart by its name, and if that is not either, by all its words. That depends on no order.
 */
export class UsKeys {
  private readonly ids = new Map<string, number>();
  private readonly names = new Map<string, number>();

  static async survey(source: ImportSource): Promise<UsKeys> {
    const keys = new UsKeys();
    for await (const read of csvRows(source)) {
      if ('refusal' in read) continue;
      count(keys.ids, idOf(read.row));
      count(keys.names, nameOf(read.row));
    }
    return keys;
  }

  keyOf(row: Row): { readonly key: string; readonly isMade: boolean } {
    const id = idOf(row);
    if (id !== null && this.ids.get(id) === 1) return { key: id, isMade: false };
    const name = nameOf(row);
    const words = this.names.get(name) === 1 ? [name] : Object.values(row).map(String);
    return { key: `${id ?? keyOfName(fieldText(row, 'agency'))}~${shortHash(words)}`, isMade: true };
  }
}

function idOf(row: Row): string | null {
  const answer = readAnswer(row['id']);
  return answer.kind === 'value'
    ? `${keyOfName(fieldText(row, 'agency'))}/${answer.text.replaceAll(/\s+/g, '-')}`
    : null;
}

function nameOf(row: Row): string {
  return JSON.stringify([row['agency'], row['agency_bureau'], row['use_case_name']]);
}

function count(counts: Map<string, number>, key: string | null): void {
  if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
}

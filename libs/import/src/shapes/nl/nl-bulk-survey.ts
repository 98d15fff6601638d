import { fieldText } from '../../values/field-text.js';
import type { Row } from '../../map/apply-rules.js';
import type { ImportSource } from '../../read/import-source.js';
import { jsonItems } from '../../read/json-items.js';
import { readAnswer } from '../../values/read-answer.js';
import { keyOfName, shortHash } from '../../values/source-key.js';

/** The register's own number of a row, else the body's, else one made of its words. */
export function bulkKey(row: Row): { readonly key: string; readonly isMade: boolean } {
  for (const column of ['lars', 'source_id', 'uuid']) {
    const answer = readAnswer(row[column]);
    if (answer.kind === 'value') return { key: answer.text, isMade: false };
  }
  const body = fieldText(row, 'owner') || fieldText(row, 'organization');
  return {
    key: `${keyOfName(body)}~${shortHash([body, fieldText(row, 'department'), fieldText(row, 'name')])}`,
    isMade: true,
  };
}

/**
 * What must be known before the first row: the kinds of bodies stand behind the rows, and of several rows with one number the
 * newest Dutch one counts. The others are older texts, or translations that the register's machine made.
 */
export class BulkSurvey {
  private readonly types = new Map<string, string>();
  private readonly newest = new Map<string, { at: string; line: number }>();

  static async of(source: ImportSource): Promise<BulkSurvey> {
    const survey = new BulkSurvey();
    for await (const read of jsonItems(source, 'organisation_details')) {
      if ('row' in read && typeof read.row['code'] === 'string')
        survey.types.set(read.row['code'], fieldText(read.row, 'type'));
    }
    for await (const read of jsonItems(source, 'algoritme_versions'))
      if ('row' in read) survey.note(read.row, read.line);
    return survey;
  }

  typeOf(code: string): string | null {
    return this.types.get(code) || null;
  }

  reasonToSkip(row: Row, line: number): string | null {
    if (!isDutch(row))
      return `is a translation (${String(row['language'])}) made by the source's machine; the Dutch row is imported`;
    if (row['published'] === false) return 'is not published at its source';
    const newest = this.newest.get(bulkKey(row).key);
    if (newest === undefined || newest.line === line) return null;
    return `is another text of the record in line ${String(newest.line)}, which is the newest`;
  }

  private note(row: Row, line: number): void {
    if (!isDutch(row) || row['published'] === false) return;
    const { key } = bulkKey(row);
    const at = fieldText(row, 'create_dt');
    const present = this.newest.get(key);
    if (present === undefined || at > present.at) this.newest.set(key, { at, line });
  }
}

function isDutch(row: Row): boolean {
  const language = fieldText(row, 'language').toLowerCase();
  return language === '' || language === 'nld' || language === 'nl';
}

import type { ImportedRow } from '#application';
import type { Importer } from '../../importer.js';
import type { MappingLosses } from '../../map/mapping-losses.js';
import { NamedRecords } from '../../map/named-records.js';
import { RecordDraft } from '../../map/record-draft.js';
import { csvRows } from '../../read/csv-rows.js';
import type { ImportSource } from '../../read/import-source.js';
import { readUsEntry } from './us-entry.js';
import { US_NEEDED_COLUMNS, US_SHAPE } from './us-columns.js';
import { UsKeys } from './us-keys.js';
import { readUsParties } from './us-parties.js';

export const usOmb2025: Importer = {
  key: 'us-omb-2025',
  about: 'The AI use case inventory of US federal agencies for 2025: CSV with 36 columns.',
  mirror: {
    name: { en: { text: 'US federal AI use case inventory 2025', status: 'person' } },
    country: 'US',
    defaultLanguage: 'en',
    languages: ['en'],
    licence: 'LicenseRef-US-public-domain',
    attribution: { en: { text: 'US Office of Management and Budget and the agencies named', status: 'person' } },
    homepage: 'https://github.com/ombegov',
    sourceUrl: 'https://github.com/ombegov',
    sourceStandard: 'us-omb-2025',
  },
  observedAt: () => Promise.resolve(null),
  read: readUsRows,
};

async function* readUsRows(source: ImportSource, losses: MappingLosses): AsyncGenerator<ImportedRow> {
  const keys = await UsKeys.survey(source);
  const parties = new NamedRecords();
  for await (const read of csvRows(source)) {
    const { line } = read;
    if ('refusal' in read) {
      yield { kind: 'refused', line, reason: read.refusal };
      continue;
    }
    const missing = US_NEEDED_COLUMNS.filter((column) => !(column in read.row));
    if (missing.length > 0) {
      yield { kind: 'refused', line, reason: `the file has no column ${missing.join(', ')}: it is not of this shape` };
      return;
    }
    const draft = new RecordDraft('algorithm', { line, shape: US_SHAPE, losses });
    const { key, isMade } = keys.keyOf(read.row);
    if (isMade) losses.note('fallback-key', line);
    if (read.row['id'] !== '') losses.value('id', 'mapped');
    const named = readUsParties(read.row, draft, parties);
    const entry = {
      kind: 'algorithm' as const,
      sourceKey: key,
      sourceUrl: null,
      uri: null,
      data: readUsEntry(read.row, draft),
    };
    yield { kind: 'records', line, records: [...named, entry] };
  }
}

import { fieldText } from '../../values/field-text.js';
import type { ImportedRecord, ImportedRow } from '#application';
import type { Importer } from '../../importer.js';
import type { Row } from '../../map/apply-rules.js';
import type { MappingLosses } from '../../map/mapping-losses.js';
import { NamedRecords } from '../../map/named-records.js';
import { RecordDraft } from '../../map/record-draft.js';
import type { ImportSource } from '../../read/import-source.js';
import { jsonItems } from '../../read/json-items.js';
import { cleanLine } from '../../values/clean-text.js';
import { readAnswer } from '../../values/read-answer.js';
import { keyOfName } from '../../values/source-key.js';
import { DUTCH_MIRROR } from './dutch-mirror.js';
import { readOrganisation } from './dutch-organisation.js';
import { dutchShape } from './dutch-shape.js';
import { readBulkEntry } from './nl-bulk-entry.js';
import { BulkSurvey, bulkKey } from './nl-bulk-survey.js';

export const nlBulkExport: Importer = {
  key: 'nl-bulk-export',
  about: 'The Dutch national register with all texts: the JSON of its bulk export, standards 0.1 to 1.0.',
  mirror: { ...DUTCH_MIRROR, sourceUrl: 'https://algoritmes.overheid.nl/api/downloads/site-data/json' },
  observedAt: () => Promise.resolve(null),
  read: readExport,
};

async function* readExport(source: ImportSource, losses: MappingLosses): AsyncGenerator<ImportedRow> {
  const survey = await BulkSurvey.of(source);
  const parties = new NamedRecords();
  for await (const read of jsonItems(source, 'algoritme_versions')) {
    const { line } = read;
    if ('refusal' in read) {
      yield { kind: 'refused', line, reason: read.refusal };
      continue;
    }
    const reason = survey.reasonToSkip(read.row, line);
    if (reason !== null) yield { kind: 'refused', line, reason };
    else {
      const version = fieldText(read.row, 'standard_version');
      yield readRow(read.row, new RecordDraft('algorithm', { line, shape: dutchShape(version), losses }), {
        survey,
        parties,
      });
    }
  }
}

interface Surroundings {
  readonly survey: BulkSurvey;
  readonly parties: NamedRecords;
}

function readRow(row: Row, draft: RecordDraft, { survey, parties }: Surroundings): ImportedRow {
  const { line, losses } = draft.context;
  const key = bulkKey(row);
  if (key.isMade) losses.note('fallback-key', line);
  const named = [...readBody(row, draft, survey, parties), ...readProvider(row, draft, parties)];
  const data = readBulkEntry(row, draft);
  return {
    kind: 'records',
    line,
    records: [...named, { kind: 'algorithm', sourceKey: key.key, sourceUrl: null, uri: null, data }],
  };
}

function readBody(row: Row, draft: RecordDraft, survey: BulkSurvey, parties: NamedRecords): ImportedRecord[] {
  const { losses } = draft.context;
  const name = readAnswer(row['organization']);
  if (name.kind !== 'value') return [];
  losses.value('organization', 'mapped');
  const code = typeof row['owner'] === 'string' && row['owner'] !== '' ? row['owner'] : null;
  if (code !== null) losses.value('owner', 'mapped');
  const type = code === null ? null : survey.typeOf(code);
  const body = readOrganisation({ code, type, name: cleanLine(name.text) }, draft, parties);
  const department = readAnswer(row['department']);
  if (department.kind !== 'value') return [body];
  losses.value('department', 'mapped');
  const words = cleanLine(department.text);
  const sourceKey = `${body.sourceKey}/${keyOfName(words)}`;
  draft.set('department', draft.reference('organisation', sourceKey, words));
  const partOf = { sourceKey: body.sourceKey, name: cleanLine(name.text) };
  return [body, parties.record({ kind: 'organisation', sourceKey, name: words, partOf }, draft.context)];
}

function readProvider(row: Row, draft: RecordDraft, parties: NamedRecords): ImportedRecord[] {
  const answer = readAnswer(row['provider']);
  if (answer.kind === 'missing') return [];
  draft.context.losses.value('provider', answer.kind === 'value' ? 'mapped' : 'no-answer');
  if (answer.kind !== 'value') draft.unanswered('suppliers', { kind: answer.kind });
  if (answer.kind !== 'value') return [];
  return answer.text
    .split(/[;\n]+/)
    .map(cleanLine)
    .filter(Boolean)
    .map((name) => {
      const key = keyOfName(name);
      draft.addItem('suppliers', key, { supplier: draft.reference('supplier', key, name) });
      return parties.record({ kind: 'supplier', sourceKey: key, name }, draft.context);
    });
}

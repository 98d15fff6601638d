import type { ImportedRow } from '#application';
import type { Importer } from '../../importer.js';
import { applyRules, type Row, type Rule } from '../../map/apply-rules.js';
import type { MappingLosses } from '../../map/mapping-losses.js';
import { NamedRecords } from '../../map/named-records.js';
import { RecordDraft } from '../../map/record-draft.js';
import type { ImportSource } from '../../read/import-source.js';
import { jsonHeaderValue } from '../../read/json-header.js';
import { jsonItems } from '../../read/json-items.js';
import { cleanLine } from '../../values/clean-text.js';
import { readAnswer } from '../../values/read-answer.js';
import { readUrl } from '../../values/read-url.js';
import { DUTCH_MIRROR } from './dutch-mirror.js';
import { readOrganisation } from './dutch-organisation.js';
import { dutchShape } from './dutch-shape.js';
import { readLawfulBasis } from './legal-bases.js';

export const nlNationalList: Importer = {
  key: 'nl-national-list',
  about: 'The Dutch national register as a reduced list: JSON with ten keys per algorithm.',
  mirror: { ...DUTCH_MIRROR, sourceUrl: 'https://algoritmes.overheid.nl/api/algoritme/NLD' },
  observedAt: async (source) => (await jsonHeaderValue(source, 'fetched_at'))?.slice(0, 10) ?? null,
  read: readList,
};

const RULES: readonly Rule[] = [
  { from: 'title', to: 'name', label: 'Naam' },
  { from: 'doel', to: 'goal', label: 'Doel' },
  { from: 'status', to: 'status', label: 'Status' },
];

/** Whoever collected the list added the flag and both dates: none of them is an answer of the body. */
const NOT_THE_BODYS = ['impactassessment', 'geregistreerd', 'toegevoegd'];

async function* readList(source: ImportSource, losses: MappingLosses): AsyncGenerator<ImportedRow> {
  const parties = new NamedRecords();
  for await (const read of jsonItems(source, 'algoritmes')) {
    const { line } = read;
    if ('refusal' in read) yield { kind: 'refused', line, reason: read.refusal };
    else yield readRow(read.row, new RecordDraft('algorithm', { line, shape: dutchShape('1.0'), losses }), parties);
  }
}

function readRow(row: Row, draft: RecordDraft, parties: NamedRecords): ImportedRow {
  const { line, losses } = draft.context;
  const id = readAnswer(row['id']);
  const organisation = readAnswer(row['organisatie']);
  if (id.kind !== 'value') return { kind: 'refused', line, reason: 'has no id' };
  losses.value('id', 'mapped');
  const named =
    organisation.kind === 'value'
      ? [readOrganisation({ code: null, type: null, name: cleanLine(organisation.text) }, draft, parties)]
      : [];
  if (organisation.kind === 'value') losses.value('organisatie', 'mapped');
  draft.set('mainLanguage', 'nl');
  applyRules(RULES, row, draft);
  const basis = readAnswer(row['juridische_basis']);
  if (basis.kind === 'value') readLawfulBasis(basis.text, draft);
  else if (basis.kind !== 'missing') draft.unanswered('legalBases', { kind: basis.kind });
  if (basis.kind !== 'missing') losses.value('juridische_basis', basis.kind === 'value' ? 'mapped' : 'no-answer');
  for (const column of NOT_THE_BODYS)
    if (readAnswer(row[column]).kind !== 'missing') losses.value(column, 'not-imported');
  const page = typeof row['url'] === 'string' ? readUrl(row['url']) : null;
  if (page !== null) losses.value('url', 'mapped');
  return {
    kind: 'records',
    line,
    records: [...named, { kind: 'algorithm', sourceKey: id.text, sourceUrl: page, uri: page, data: draft.finish() }],
  };
}

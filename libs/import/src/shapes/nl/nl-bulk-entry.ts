import { fieldText } from '../../values/field-text.js';
import type { RecordData } from '#domain';
import { applyRules, noteNoAnswer, type Row } from '../../map/apply-rules.js';
import { findOurCode } from '../../map/code-lookup.js';
import { readContact } from '../../map/read-contact.js';
import type { RecordDraft } from '../../map/record-draft.js';
import { cleanLine } from '../../values/clean-text.js';
import { readAnswer } from '../../values/read-answer.js';
import { findUrls, readUrl } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';
import { BULK_IDENTITY, BULK_RULES } from './nl-bulk-columns.js';
import { readAssessments } from './nl-bulk-assessments.js';
import { addLegalBasis, readLawfulBasis } from './legal-bases.js';
import { readPairs } from './read-pairs.js';

/** The answers of an entry from one row of the bulk export, whichever of the five versions of the standard it follows. */
export function readBulkEntry(row: Row, draft: RecordDraft): RecordData {
  draft.set('mainLanguage', 'nl');
  applyRules(BULK_RULES, row, draft);
  readContact('contact_email', row['contact_email'], draft);
  readLaw(row, draft);
  readAssessments(row, draft);
  readData(row, draft);
  readArea(row, draft);
  readRiskClass(row, draft);
  readTags(row, draft);
  readLinks(row, draft);
  for (const column of BULK_IDENTITY)
    if (readAnswer(row[column]).kind !== 'missing') draft.context.losses.value(column, 'mapped');
  return draft.finish();
}

function readLaw(row: Row, draft: RecordDraft): void {
  draft.reads('legalBases');
  const { losses } = draft.context;
  const text = readAnswer(row['lawful_basis']);
  if (text.kind !== 'missing') losses.value('lawful_basis', text.kind === 'value' ? 'mapped' : 'no-answer');
  const pairs = [...readPairs(row['lawful_basis_grouping']), ...readPairs(row['lawful_basis_link'])];
  if (pairs.length > 0)
    losses.value(row['lawful_basis_link'] ? 'lawful_basis_link' : 'lawful_basis_grouping', 'mapped');
  for (const { title, link } of pairs) addLegalBasis(title ?? link ?? '', link ?? undefined, draft);
  if (text.kind === 'value' && pairs.length > 0) draft.setText('legalBasisNote', text.text, 'Wettelijke basis');
  else if (text.kind === 'value') readLawfulBasis(text.text, draft);
  else if (text.kind !== 'missing') noteNoAnswer('legalBases', text, draft);
}

function readData(row: Row, draft: RecordDraft): void {
  const { losses } = draft.context;
  const text = readAnswer(row['source_data']);
  if (text.kind !== 'missing') losses.value('source_data', text.kind === 'value' ? 'mapped' : 'no-answer');
  const pairs = [...readPairs(row['source_data_grouping']), ...readPairs(row['source_data_link'])];
  if (pairs.length > 0) losses.value(row['source_data_link'] ? 'source_data_link' : 'source_data_grouping', 'mapped');
  if (text.kind === 'value') {
    const description = draft.part('datasets.description', text.text, 'Gegevens');
    draft.addItem('datasets', 'gegevens', {
      role: 'operational',
      name: draft.text('Gebruikte gegevens', 'machine'),
      description,
    });
  } else if (text.kind !== 'missing') noteNoAnswer('datasets', text, draft);
  for (const { title, link } of pairs) {
    const name = draft.part('datasets.name', title ?? link ?? '', 'Gegevens');
    draft.addItem('datasets', keyOfName(title ?? link ?? ''), {
      role: 'operational',
      name,
      ...(link !== null && { url: link }),
    });
  }
  // Version 0.1 asked for words here. A bare "True", the same on every row, comes from the collector's table, not from the body.
  const registries = readAnswer(row['mprd']);
  const isFlag = registries.kind === 'value' && /^(?:true|false)$/i.test(registries.text);
  if (registries.kind !== 'missing') losses.value('mprd', isFlag ? 'not-imported' : 'in-remark');
  if (registries.kind === 'value' && !isFlag) draft.remark('Koppeling met basisregistraties', registries.text);
}

/** The area is written as a name: the country, or the place whose municipality answers. */
function readArea(row: Row, draft: RecordDraft): void {
  draft.reads('areaScope');
  const area = readAnswer(row['area']);
  if (area.kind === 'missing') return;
  draft.context.losses.value('area', area.kind === 'value' ? 'mapped' : 'no-answer');
  if (area.kind !== 'value') return void noteNoAnswer('areaScope', area, draft);
  const organisation = fieldText(row, 'organization').toLowerCase();
  const name = area.text.toLowerCase();
  if (name === 'nederland') draft.set('areaScope', 'country');
  else if (name === 'internationaal') draft.set('areaScope', 'international');
  else if (organisation === `gemeente ${name}`) draft.set('areaScope', 'whole-city');
  draft.setText('areaNote', area.text, 'Geografisch gebied');
}

function readRiskClass(row: Row, draft: RecordDraft): void {
  const category = readAnswer(row['publication_category']);
  if (category.kind !== 'value') return;
  const field = draft.field('riskClassifications.riskClass');
  const riskClass = findOurCode(field, category.text.replace(/\s*\([ABC]\)$/, ''), draft.context.shape);
  draft.context.losses.value('publication_category', riskClass === null ? 'in-remark' : 'mapped');
  if (riskClass === null) draft.remark('Publicatiecategorie', category.text);
  else draft.addItem('riskClassifications', 'nl', { scheme: 'nl-publication-category', riskClass });
}

function readTags(row: Row, draft: RecordDraft): void {
  const tags = readAnswer(row['tags']);
  if (tags.kind !== 'value') return;
  draft.context.losses.value('tags', 'mapped');
  for (const tag of tags.text.split(/[,;\n]+/)) draft.addKeyword(tag);
}

function readLinks(row: Row, draft: RecordDraft): void {
  const own = readAnswer(row['url']);
  if (own.kind === 'value') {
    const url = readUrl(own.text);
    draft.context.losses.value('url', url === null ? 'in-remark' : 'mapped');
    if (url === null) draft.remark('Bronregistratie', own.text);
    else draft.set('sameAs', [url]);
  }
  const maker = readAnswer(row['application_url']);
  if (maker.kind === 'missing') return;
  const urls =
    maker.kind === 'value' ? [readUrl(maker.text), ...findUrls(maker.text)].filter((url) => url !== null) : [];
  draft.context.losses.value(
    'application_url',
    urls.length > 0 ? 'mapped' : maker.kind === 'value' ? 'in-remark' : 'no-answer',
  );
  for (const url of new Set(urls))
    draft.addItem('documents', keyOfName(url), { title: draft.text('Link naar ontwikkelaar'), url });
  if (maker.kind === 'value' && !urls.includes(maker.text))
    draft.remark('Link naar ontwikkelaar', cleanLine(maker.text));
}

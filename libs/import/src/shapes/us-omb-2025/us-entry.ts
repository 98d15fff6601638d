import type { RecordData } from '#domain';
import { applyRules, noteNoAnswer, type Row } from '../../map/apply-rules.js';
import { findOurCode } from '../../map/code-lookup.js';
import { readContact } from '../../map/read-contact.js';
import type { RecordDraft } from '../../map/record-draft.js';
import { readAnswer, readReason } from '../../values/read-answer.js';
import { readList } from '../../values/read-list.js';
import { findUrls } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';
import { US_REMARKS, US_RULES } from './us-columns.js';
import { readHighImpactPractices } from './us-high-impact.js';

/** The answers of an entry, from one row of the federal inventory. Who is responsible and who supplied stands elsewhere. */
export function readUsEntry(row: Row, draft: RecordDraft): RecordData {
  draft.set('mainLanguage', 'en');
  applyRules(US_RULES, row, draft);
  nameById(row, draft);
  readRiskClass(row, draft);
  readContact('contact_email', row['contact_email'], draft);
  readData(row, draft);
  readDemographicFeatures(row, draft);
  readHighImpactPractices(row, draft);
  keepRemarks(row, draft);
  readWithheld(row, draft);
  return draft.finish();
}

/** A use case without a name is still a use case: its id stands in, marked as not written by a person. */
function nameById(row: Row, draft: RecordDraft): void {
  const id = readAnswer(row['id']);
  if (draft.has('name') || id.kind !== 'value') return;
  draft.set('name', draft.text(id.text, 'machine'));
  draft.context.losses.note('no-name', draft.context.line);
}

function readRiskClass(row: Row, draft: RecordDraft): void {
  const rationale = readAnswer(row['HI_justification']);
  const level = readAnswer(row['is_high_impact']);
  const label = 'Justification of the impact level';
  const riskClass =
    level.kind === 'value'
      ? findOurCode(draft.field('riskClassifications.riskClass'), level.text, draft.context.shape)
      : null;
  if (level.kind === 'value') draft.context.losses.value('is_high_impact', riskClass === null ? 'in-remark' : 'mapped');
  if (level.kind === 'value' && riskClass === null) draft.remark('High-impact', level.text);
  if (rationale.kind === 'value')
    draft.context.losses.value('HI_justification', riskClass === null ? 'in-remark' : 'mapped');
  if (rationale.kind === 'value' && riskClass === null) draft.remark(label, rationale.text);
  if (riskClass === null) return;
  const reason =
    rationale.kind === 'value' ? { rationale: draft.part('riskClassifications.rationale', rationale.text, label) } : {};
  draft.addItem('riskClassifications', 'us-omb', { scheme: 'us-omb', riskClass, ...reason });
}

/** One data set: the inventory describes in one cell all data used to train, to test and to run. */
function readData(row: Row, draft: RecordDraft): void {
  const { losses } = draft.context;
  const description = readAnswer(row['data_description']);
  const link = readAnswer(row['link_to_data']);
  if (link.kind !== 'missing') losses.value('link_to_data', link.kind === 'value' ? 'mapped' : 'no-answer');
  if (description.kind !== 'missing')
    losses.value('data_description', description.kind === 'value' ? 'mapped' : 'no-answer');
  const url = link.kind === 'value' ? findUrls(link.text)[0] : undefined;
  const source = link.kind === 'value' && link.text !== url ? link.text : undefined;
  if (description.kind !== 'value' && url === undefined) {
    if (source !== undefined) draft.remark('Link to data', source);
    if (description.kind !== 'missing') noteNoAnswer('datasets', description, draft);
    return;
  }
  draft.addItem('datasets', 'data', {
    role: 'training',
    name: draft.text('Data used to train, fine-tune or evaluate the models', 'machine'),
    ...(description.kind === 'value' && { description: draft.part('datasets.description', description.text, 'Data') }),
    ...(source !== undefined && { source: draft.part('datasets.source', source, 'Link to data') }),
    ...(url !== undefined && { url }),
  });
}

const NONE = /^(?:[a-z]\) )?none\b/i;

function readDemographicFeatures(row: Row, draft: RecordDraft): void {
  const items = readList(row['demographic_features']);
  if (items.length === 0) return;
  draft.context.losses.value('demographic_features', 'mapped');
  for (const item of items) {
    const answer = readAnswer(item);
    const because = NONE.test(item) ? item : readReason(item);
    if (answer.kind === 'not-known') draft.unanswered('protectedAttributes', { kind: 'not-known' });
    else if (because !== null)
      draft.unanswered('protectedAttributes', { kind: 'not-applicable', because: draft.text(because) });
    else {
      const attribute = findOurCode(draft.field('protectedAttributes.attribute'), item, draft.context.shape);
      const words =
        attribute === null ? { reason: draft.part('protectedAttributes.reason', item, 'Demographic variables') } : {};
      draft.addItem('protectedAttributes', attribute ?? keyOfName(item), { attribute: attribute ?? 'other', ...words });
    }
  }
}

function keepRemarks(row: Row, draft: RecordDraft): void {
  for (const { from, label } of US_REMARKS) {
    const answer = readAnswer(row[from]);
    if (answer.kind === 'missing') continue;
    draft.context.losses.value(from, answer.kind === 'value' ? 'in-remark' : 'no-answer');
    if (answer.kind === 'value') draft.remark(label, answer.text);
  }
}

/** An agency that withholds says so for the use case as a whole: which of the blank answers it means is not told. */
function readWithheld(row: Row, draft: RecordDraft): void {
  const answer = readAnswer(row['is_withheld']);
  if (answer.kind !== 'value') return;
  const isPlainNo = /^no$/i.test(answer.text);
  draft.context.losses.value('is_withheld', isPlainNo ? 'mapped' : 'in-remark');
  if (!isPlainNo) draft.remark('Withheld from public reporting', answer.text);
}

import { fieldText } from '../../values/field-text.js';
import type { ImportedRecord } from '#application';
import type { Row } from '../../map/apply-rules.js';
import type { NamedRecords } from '../../map/named-records.js';
import type { RecordDraft } from '../../map/record-draft.js';
import { cleanLine } from '../../values/clean-text.js';
import { readAnswer } from '../../values/read-answer.js';
import { findUrls } from '../../values/read-url.js';
import { keyOfName } from '../../values/source-key.js';
import { NO_VENDOR } from './us-columns.js';

/** The agency, its bureau and the vendors of a row: sets the references of the entry and gives the records they point to. */
export function readUsParties(row: Row, draft: RecordDraft, parties: NamedRecords): ImportedRecord[] {
  return [...readAgency(row, draft, parties), ...readVendors(row, draft, parties)];
}

function readAgency(row: Row, draft: RecordDraft, parties: NamedRecords): ImportedRecord[] {
  const { losses } = draft.context;
  const code = cleanLine(fieldText(row, 'agency'));
  const name = cleanLine(fieldText(row, 'agency_name')) || code;
  if (name === '') return [];
  losses.value('agency', 'mapped');
  losses.value('agency_name', 'mapped');
  const sourceKey = keyOfName(code || name);
  draft.set('organisation', draft.reference('organisation', sourceKey, name));
  const identifier = code === '' ? {} : { identifier: { scheme: 'us-omb-agency', value: code } };
  const agency = parties.record({ kind: 'organisation', sourceKey, name, ...identifier }, draft.context);
  const bureau = readAnswer(row['agency_bureau']);
  if (bureau.kind !== 'value') return [agency];
  losses.value('agency_bureau', 'mapped');
  const bureauName = cleanLine(bureau.text);
  const bureauKey = `${sourceKey}/${keyOfName(bureauName)}`;
  draft.set('department', draft.reference('organisation', bureauKey, bureauName));
  const partOf = { sourceKey, name };
  return [
    agency,
    parties.record({ kind: 'organisation', sourceKey: bureauKey, name: bureauName, partOf }, draft.context),
  ];
}

/**
 * Several vendors are told apart by semicolons and line breaks only: a comma may as well belong to "Incorporated". Sentences and
 * contract numbers stay in the remark, since they would become suppliers that nobody else shares.
 */
function readVendors(row: Row, draft: RecordDraft, parties: NamedRecords): ImportedRecord[] {
  const answer = readAnswer(row['vendor_name']);
  if (answer.kind === 'missing') return [];
  if (answer.kind !== 'value') {
    draft.context.losses.value('vendor_name', 'no-answer');
    draft.unanswered('suppliers', { kind: answer.kind });
    return [];
  }
  const names = answer.text
    .split(/[;\n]+/)
    .map(cleanLine)
    .filter(Boolean);
  const vendors = new Map(names.filter(isVendor).map((name) => [keyOfName(name), name]));
  const isWhole = names.every(isVendor);
  draft.context.losses.value('vendor_name', vendors.size > 0 ? 'mapped' : 'in-remark');
  if (!isWhole) draft.remark('Vendor', answer.text);
  return [...vendors].map(([key, name]) => {
    draft.addItem('suppliers', key, { supplier: draft.reference('supplier', key, name) });
    return parties.record({ kind: 'supplier', sourceKey: key, name }, draft.context);
  });
}

function isVendor(name: string): boolean {
  return !NO_VENDOR.test(name) && name.length <= 120 && findUrls(name).length === 0 && !/\bPIID\b|\. \w/.test(name);
}

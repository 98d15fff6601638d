import type { ImportedRecord } from '#application';
import { findOurCode } from '../../map/code-lookup.js';
import type { NamedRecords } from '../../map/named-records.js';
import { RecordDraft, type RowContext } from '../../map/record-draft.js';
import { keyOfName } from '../../values/source-key.js';

/** What a file tells about an organisation beside its name. */
export interface DutchOrganisation {
  readonly code: string | null;
  readonly type: string | null;
  readonly name: string;
}

/** The organisation of an entry: named in the entry, and a record of its own. */
export function readOrganisation(told: DutchOrganisation, draft: RecordDraft, parties: NamedRecords): ImportedRecord {
  const sourceKey = told.code ?? keyOfName(told.name);
  draft.set('organisation', draft.reference('organisation', sourceKey, told.name));
  const type = organisationType(told, draft.context);
  return parties.record(
    { kind: 'organisation', sourceKey, name: told.name, ...(type !== null && { type }) },
    draft.context,
  );
}

/** Dutch bodies carry what they are in their official name: "Gemeente Delft". */
function organisationType({ type, name }: DutchOrganisation, context: RowContext): string | null {
  const field = new RecordDraft('organisation', context).field('type');
  return findOurCode(field, type ?? name.split(' ')[0] ?? '', context.shape);
}

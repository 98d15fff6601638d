import type { ImportedRecord } from '#application';
import type { RecordKind } from '#domain';
import { RecordDraft, type RowContext } from './record-draft.js';

/** What a row tells about an organisation, a department or a supplier that it names. */
export interface NamedParty {
  readonly kind: Extract<RecordKind, 'organisation' | 'supplier'>;
  readonly sourceKey: string;
  readonly name: string;
  readonly type?: string;
  readonly url?: string;
  readonly identifier?: { readonly scheme: string; readonly value: string };
  readonly partOf?: { readonly sourceKey: string; readonly name: string };
}

/** Records for the parties that rows name, made once per party and file. */
export class NamedRecords {
  private readonly made = new Map<string, ImportedRecord>();

  record(party: NamedParty, context: RowContext): ImportedRecord {
    const id = `${party.kind} ${party.sourceKey}`;
    const present = this.made.get(id);
    if (present) return present;
    const draft = new RecordDraft(party.kind, context);
    draft.set('name', draft.text(party.name));
    if (party.type !== undefined) draft.set('type', party.type);
    if (party.url !== undefined) draft.set('url', party.url);
    if (party.identifier) draft.addItem('identifiers', party.identifier.scheme, party.identifier);
    if (party.partOf) draft.set('partOf', draft.reference('organisation', party.partOf.sourceKey, party.partOf.name));
    const record: ImportedRecord = {
      kind: party.kind,
      sourceKey: party.sourceKey,
      sourceUrl: null,
      uri: null,
      data: draft.finish(),
    };
    this.made.set(id, record);
    return record;
  }
}

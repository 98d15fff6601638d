import type { RecordData, RecordKind } from '#domain';

/** One record as an importer read it, before it is known whose address it gets here. */
export interface ImportedRecord {
  readonly kind: RecordKind;
  /** The source's own id, or one made from the row's words; the same row always gives the same key. */
  readonly sourceKey: string;
  /** The page of the record at its source. */
  readonly sourceUrl: string | null;
  /** The record's own stable address at its source; null where it has none. */
  readonly uri: string | null;
  /** References to other imported records carry the name that `importedName` gives. */
  readonly data: RecordData;
}

/** One row of a file: either its records (those it names first, the entry last) or why it cannot be read. */
export type ImportedRow =
  | { readonly kind: 'records'; readonly line: number; readonly records: readonly ImportedRecord[] }
  | { readonly kind: 'refused'; readonly line: number; readonly reason: string };

const NAME = 'urn:register-import:';

/** How one imported record names another until addresses are known. */
export function importedName(kind: RecordKind, sourceKey: string): string {
  return `${NAME}${kind}:${encodeURIComponent(sourceKey)}`;
}

/** The record behind such a name; null for every other text. */
export function parseImportedName(text: string): { readonly kind: RecordKind; readonly sourceKey: string } | null {
  if (!text.startsWith(NAME)) return null;
  const [kind = '', key = ''] = text.slice(NAME.length).split(':');
  return { kind: kind as RecordKind, sourceKey: decodeURIComponent(key) };
}

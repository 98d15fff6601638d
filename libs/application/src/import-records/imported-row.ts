import type { RecordData, RecordKind } from '#domain';
import type { ExportedVersion } from '../ports/register-export.js';

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

/** A record of another installation with everything that its register said of it, byte for byte, oldest first. */
export interface ImportedHistory {
  readonly kind: RecordKind;
  readonly sourceKey: string;
  readonly sourceUrl: string | null;
  readonly uri: string;
  /** At least one. */
  readonly versions: readonly ExportedVersion[];
}

/** One row of a file: its records (those it names first, the entry last), one with its past, or why it cannot be read. */
export type ImportedRow =
  | { readonly kind: 'history'; readonly line: number; readonly record: ImportedHistory }
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

import type { RecordKind, RecordState } from '#domain';

/** A record as it leaves this installation: everything but its local id. */
export interface ExportedRecord {
  readonly uri: string;
  readonly kind: RecordKind;
  readonly sourceKey: string | null;
  readonly sourceUrl: string | null;
  readonly shortCode: string | null;
  readonly state: Exclude<RecordState, 'draft'>;
}

export interface ExportedVersion {
  readonly version: number;
  readonly act: 'put' | 'withdraw';
  /** The exact bytes that were published; null for a withdrawal, and where the text had to be erased. */
  readonly body: Buffer | null;
  readonly digest: Buffer | null;
  readonly size: number | null;
  readonly schema: string | null;
  readonly dataDigest: Buffer | null;
  readonly erasedAt: Date | null;
  readonly reason: { readonly [language: string]: string } | null;
  readonly replacedBy: string | null;
  readonly publishedAt: Date;
  readonly observedAt: string | null;
  readonly leafIndex: number | null;
}

/** What a register holds, in the order of an export: the leaves of its log, then each record followed by its versions. */
export type ExportedItem =
  | { readonly kind: 'record'; readonly record: ExportedRecord }
  | { readonly kind: 'version'; readonly version: ExportedVersion }
  | { readonly kind: 'leaf'; readonly body: Buffer };

export abstract class RegisterExport {
  /** Everything public of a register as of one moment, always in the same order, in portions: memory stays flat. */
  abstract items(registerId: string): AsyncIterable<ExportedItem>;
}

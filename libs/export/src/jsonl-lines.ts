import type { City, Mirror, Place } from '#application';
import type { RecordKind } from '#domain';

/** First line: which register, of what format, under which licence. Local ids and private keys are not part of it. */
export interface RegisterLine {
  readonly type: 'register';
  readonly format: 'register-jsonl/1';
  readonly register: Omit<City, 'id' | 'prefixFrozenAt'> | Omit<Mirror, 'id' | 'lastImportAt'>;
  /** Times as ISO texts. */
  readonly prefixFrozenAt?: string;
  readonly lastImportAt?: string;
  readonly places?: readonly Place[];
}

export interface RecordLine {
  readonly type: 'record';
  readonly uri: string;
  readonly kind: RecordKind;
  readonly state: 'published' | 'withdrawn' | 'erased';
  readonly sourceKey?: string;
  readonly sourceUrl?: string;
  readonly shortCode?: string;
}

/** A version of the record in the line above. `content` is the canonical content itself: its bytes give the digest. */
export interface VersionLine {
  readonly type: 'version';
  readonly version: number;
  readonly act: 'put' | 'withdraw';
  readonly publishedAt: string;
  readonly observedAt?: string;
  readonly leafIndex?: number;
  readonly digest?: string;
  readonly size?: number;
  readonly schema?: string;
  readonly dataDigest?: string;
  readonly erasedAt?: string;
  readonly reason?: Readonly<Record<string, string>>;
  readonly replacedBy?: string;
  readonly content?: unknown;
}

/** A statement of the city's log, in the order of the log. */
export interface LeafLine {
  readonly type: 'leaf';
  readonly statement: unknown;
}

/** Last line: a file without it is cut off. */
export interface EndLine {
  readonly type: 'end';
  readonly records: number;
  readonly versions: number;
  readonly leaves: number;
}

export type JsonlLine = RegisterLine | RecordLine | VersionLine | LeafLine | EndLine;

import { canonicalBytes, canonicalText, sha256 } from '#transparency-log';
import type { RecordData, RecordKind } from '../record/record.js';

export const SCHEMA_BASE = 'https://algorithm-register.example/schema';
/** The largest content a register may publish, in bytes. */
export const MAX_CONTENT_BYTES = 262_144;

/** The exact bytes of one version of a record and their SHA-256. `dataDigest` covers the answers alone, without nonce. */
export interface Content {
  readonly body: Buffer;
  readonly digest: Buffer;
  readonly schema: string;
  readonly dataDigest: Buffer;
}

/**
 * Writes the content object that is hashed, kept and served (docs/adr: content and statement).
 * `nonce` is 32 hex digits of randomness: without it an erased short text could be guessed back from its hash.
 */
export function composeContent(
  record: { readonly uri: string; readonly kind: RecordKind },
  data: RecordData,
  nonce: string,
): Content {
  const schema = `${SCHEMA_BASE}/${record.kind}/1.0`;
  const answers = canonicalText(data);
  // The members in their canonical order; the answers, by far the largest, are written once for both digests.
  const rest = canonicalText({ id: record.uri, nonce, schema }).slice(1);
  const body = Buffer.from(`{"data":${answers},${rest}`, 'utf8');
  return { body, digest: sha256(body), schema, dataDigest: sha256(Buffer.from(answers, 'utf8')) };
}

/** "Unchanged" is decided on the answers alone, since the nonce differs each time. */
export function digestOfData(data: RecordData): Buffer {
  return sha256(canonicalBytes(data));
}

/** The major version of a schema, which statements carry as `profile`. */
export function profileOf(kind: RecordKind): string {
  return `${SCHEMA_BASE}/${kind}/1`;
}

import { validateData } from '#standard';
import { NotCanonicalError, parseCanonical, sha256 } from '#transparency-log';
import { SCHEMA_BASE } from '../content/compose-content.js';
import type { RecordData, RecordKind } from '../record/record.js';

/** What a verified statement said of a content. */
export interface ContentClaim {
  readonly record: string;
  readonly kind: RecordKind;
  readonly digest: Buffer;
  readonly size: number;
}

export type ForeignContent =
  | {
      readonly kind: 'content';
      readonly body: Buffer;
      readonly schema: string;
      /** The answers that this software can read: the bytes are kept whole beside them. */
      readonly data: RecordData;
    }
  | { readonly kind: 'refused'; readonly reason: string };

/** Checks bytes against their statement, then reads what can be read. An answer in an unknown form costs that answer only. */
export function readForeignContent(body: Buffer, claim: ContentClaim): ForeignContent {
  if (body.length !== claim.size) return refused(`has ${body.length} bytes, the log says ${claim.size}`);
  if (!sha256(body).equals(claim.digest)) return refused('is not what the log says: its digest differs');
  let value: unknown;
  try {
    value = parseCanonical(body);
  } catch (error) {
    if (error instanceof NotCanonicalError) return refused(`is not canonical JSON: ${error.message}`);
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refused('is not an object');
  const { id, schema, data } = value as Readonly<Record<string, unknown>>;
  if (id !== claim.record) return refused('is of another record');
  if (typeof schema !== 'string' || !/^https:\/\/[^\s]{1,300}$/.test(schema)) return refused('names no schema');
  return { kind: 'content', body, schema, data: readable(claim.kind, schema, data) };
}

/** Of a schema whose major version is unknown only the name is read. */
function readable(kind: RecordKind, schema: string, data: unknown): RecordData {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return {};
  const answers = data as RecordData;
  const isKnown = schema.startsWith(`${SCHEMA_BASE}/${kind}/1.`) || schema === `${SCHEMA_BASE}/${kind}/1`;
  return withoutFaults(kind, isKnown ? answers : pick(answers, ['name', 'mainLanguage']));
}

function withoutFaults(kind: RecordKind, answers: RecordData): RecordData {
  const faulty = new Set(validateData(kind, answers).map(({ field }) => field));
  if (faulty.size === 0) return answers;
  const rest = pick(
    answers,
    Object.keys(answers).filter((field) => !faulty.has(field)),
  );
  // Faults can hang together, so what is left is looked at again; it shrinks each time.
  return Object.keys(rest).length < Object.keys(answers).length ? withoutFaults(kind, rest) : {};
}

function pick(answers: RecordData, fields: readonly string[]): RecordData {
  return Object.fromEntries(
    fields.flatMap((field) => (answers[field] === undefined ? [] : [[field, answers[field]] as const])),
  );
}

function refused(reason: string): ForeignContent {
  return { kind: 'refused', reason };
}

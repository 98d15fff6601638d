import { digestOfData, type Content, type RecordData } from '#domain';
import type { ExportedVersion } from '../ports/register-export.js';

/** The answers of an exported version; null for a withdrawal, and where the text was erased. */
export function dataOf({ body }: ExportedVersion): RecordData | null {
  return body === null ? null : (JSON.parse(body.toString('utf8')) as { readonly data: RecordData }).data;
}

/** What is stored as a text: a version whose text was erased has none. */
export function contentOf(version: ExportedVersion): Content | null {
  const { body, digest, schema } = version;
  const data = dataOf(version);
  if (body === null || digest === null || data === null) return null;
  return { body, digest, schema: schema ?? '', dataDigest: digestOfData(data) };
}

/** What a version says of its text. Of an erased one the digest and the length are left. */
export function tracesOf(version: ExportedVersion): Content | null {
  const { digest, size, schema, dataDigest, erasedAt } = version;
  if (digest === null || erasedAt === null) return contentOf(version);
  return { body: Buffer.alloc(size ?? 0), digest, schema: schema ?? '', dataDigest: dataDigest ?? digest };
}

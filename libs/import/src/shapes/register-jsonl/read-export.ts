import { DamagedExport, type ExportedItem, type ExportedVersion, type RestoredHead } from '#application';
import { canonicalBytes, NotCanonicalError, parseDigest, sha256 } from '#transparency-log';
import { digestOfData, type RecordData } from '#domain';
import type { ImportSource } from '../../read/import-source.js';
import { textLines, type TextLine } from '../../read/text-lines.js';

type Line = Readonly<Record<string, unknown>> & { readonly type: string };

/** The first line of one of our exports. */
export async function readExportHead(source: ImportSource): Promise<RestoredHead> {
  for await (const line of textLines(source)) {
    const head = parse(line);
    if (head.type !== 'register' || head['format'] !== 'register-jsonl/1')
      throw new DamagedExport('the first line does not say that this is an export in the format register-jsonl/1');
    const register = {
      ...(head['register'] as object),
      ...('prefixFrozenAt' in head
        ? { prefixFrozenAt: new Date(String(head['prefixFrozenAt'])) }
        : { prefixFrozenAt: null }),
      ...('lastImportAt' in head ? { lastImportAt: new Date(String(head['lastImportAt'])) } : { lastImportAt: null }),
    };
    return { register, places: head['places'] ?? [] } as unknown as RestoredHead;
  }
  throw new DamagedExport('the file is empty');
}

/** Everything behind the first line. Every text is compared with its digest, and the file with its own last line. */
export async function* readExportItems(source: ImportSource): AsyncGenerator<ExportedItem> {
  const counts = { records: 0, versions: 0, leaves: 0 };
  let end: Line | null = null;
  for await (const line of textLines(source)) {
    if (end) throw new DamagedExport(`line ${String(line.line)}: stands behind the end of the export`);
    const value = parse(line);
    if (value.type === 'record') {
      counts.records++;
      yield { kind: 'record', record: recordOf(value) };
    } else if (value.type === 'version') {
      counts.versions++;
      yield { kind: 'version', version: versionOf(value, line.line) };
    } else if (value.type === 'leaf') {
      counts.leaves++;
      yield { kind: 'leaf', body: canonical(value['statement'], line.line) };
    } else if (value.type === 'end') end = value;
    else if (line.line > 1) throw new DamagedExport(`line ${String(line.line)}: "${value.type}" is no kind of line`);
  }
  if (!end) throw new DamagedExport('the file is cut off: its last line is missing');
  for (const [what, count] of Object.entries(counts))
    if (end[what] !== count)
      throw new DamagedExport(`the file holds ${String(count)} ${what}, but says ${String(end[what])}`);
}

function parse({ line, text }: TextLine): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string')
      return value as Line;
  } catch {
    // Told below in the same words.
  }
  throw new DamagedExport(`line ${String(line)}: is not a JSON object with a "type"`);
}

function recordOf(value: Line): Extract<ExportedItem, { kind: 'record' }>['record'] {
  const { uri, kind, state } = value as unknown as Extract<ExportedItem, { kind: 'record' }>['record'];
  return {
    uri,
    kind,
    state,
    sourceKey: text(value, 'sourceKey'),
    sourceUrl: text(value, 'sourceUrl'),
    shortCode: text(value, 'shortCode'),
  };
}

function versionOf(value: Line, line: number): ExportedVersion {
  const body = value['content'] === undefined ? null : canonical(value['content'], line);
  const digest = digestIn(value, 'digest');
  const dataDigest = digestIn(value, 'dataDigest');
  if (body && !digest?.equals(sha256(body)))
    throw new DamagedExport(`line ${String(line)}: the content does not give its digest`);
  if (body && !dataDigest?.equals(digestOfData((value['content'] as { data: RecordData }).data)))
    throw new DamagedExport(`line ${String(line)}: the answers do not give their digest`);
  const size = (value['size'] as number | undefined) ?? null;
  if (body && size !== body.length)
    throw new DamagedExport(
      `line ${String(line)}: the content is ${String(body.length)} bytes long, not ${String(size)}`,
    );
  const erasedAt = text(value, 'erasedAt');
  return {
    version: Number(value['version']),
    act: value['act'] as 'put' | 'withdraw',
    body,
    digest,
    size,
    schema: text(value, 'schema'),
    dataDigest,
    erasedAt: erasedAt === null ? null : new Date(erasedAt),
    reason: (value['reason'] as Record<string, string> | undefined) ?? null,
    replacedBy: text(value, 'replacedBy'),
    publishedAt: new Date(String(value['publishedAt'])),
    observedAt: text(value, 'observedAt'),
    leafIndex: (value['leafIndex'] as number | undefined) ?? null,
  };
}

function canonical(value: unknown, line: number): Buffer {
  try {
    return canonicalBytes(value);
  } catch (error) {
    if (error instanceof NotCanonicalError) throw new DamagedExport(`line ${String(line)}: ${error.message}`);
    throw error;
  }
}

function digestIn(value: Line, name: string): Buffer | null {
  const written = value[name];
  return typeof written === 'string' ? parseDigest(written) : null;
}

function text(value: Line, name: string): string | null {
  const written = value[name];
  return typeof written === 'string' ? written : null;
}

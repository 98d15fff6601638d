import type { City, ExportedItem, ExportedRecord, ExportedVersion, Mirror, Place } from '#application';
import { formatDigest } from '#transparency-log';
import type { EndLine, LeafLine, RecordLine, RegisterLine, VersionLine } from './jsonl-lines.js';

/**
 * The lines of an export, each with its line end. The same register always gives the same bytes. A register that is
 * followed is not exported here: its own log, contents and keys are the export, and only they can be verified.
 */
export async function* writeJsonl(
  register: City | Mirror,
  places: readonly Place[],
  items: AsyncIterable<ExportedItem>,
): AsyncGenerator<string> {
  const counts = { records: 0, versions: 0, leaves: 0 };
  yield line(headOf(register, places));
  for await (const item of items) {
    if (item.kind === 'record') {
      counts.records++;
      yield line(recordLine(item.record));
    } else if (item.kind === 'version') {
      counts.versions++;
      yield versionText(item.version);
    } else {
      counts.leaves++;
      yield withRaw<LeafLine>({ type: 'leaf' }, 'statement', item.body);
    }
  }
  yield line({ type: 'end', ...counts } satisfies EndLine);
}

function headOf(register: City | Mirror, places: readonly Place[]): RegisterLine {
  if (register.kind === 'mirror') {
    const { id: _, lastImportAt, ...facts } = register;
    return { type: 'register', format: 'register-jsonl/1', register: facts, ...time('lastImportAt', lastImportAt) };
  }
  const { id: _, prefixFrozenAt, ...facts } = register;
  return {
    type: 'register',
    format: 'register-jsonl/1',
    register: facts,
    ...time('prefixFrozenAt', prefixFrozenAt),
    places,
  };
}

function recordLine({ uri, kind, state, sourceKey, sourceUrl, shortCode }: ExportedRecord): RecordLine {
  return {
    type: 'record',
    uri,
    kind,
    state,
    ...(sourceKey !== null && { sourceKey }),
    ...(sourceUrl !== null && { sourceUrl }),
    ...(shortCode !== null && { shortCode }),
  };
}

function versionText(version: ExportedVersion): string {
  const head: VersionLine = {
    type: 'version',
    version: version.version,
    act: version.act,
    publishedAt: version.publishedAt.toISOString(),
    ...(version.observedAt !== null && { observedAt: version.observedAt }),
    ...(version.leafIndex !== null && { leafIndex: version.leafIndex }),
    ...(version.digest !== null && { digest: formatDigest(version.digest) }),
    ...(version.size !== null && { size: version.size }),
    ...(version.schema !== null && { schema: version.schema }),
    ...(version.dataDigest !== null && { dataDigest: formatDigest(version.dataDigest) }),
    ...time('erasedAt', version.erasedAt),
    ...(version.reason !== null && { reason: version.reason }),
    ...(version.replacedBy !== null && { replacedBy: version.replacedBy }),
  };
  return version.body === null ? line(head) : withRaw(head, 'content', version.body);
}

/** Canonical bytes are JSON already: they are put in as they are, so that not a sign of them changes. */
function withRaw<Line extends object>(head: Partial<Line>, member: keyof Line & string, body: Buffer): string {
  return `${JSON.stringify(head).slice(0, -1)},"${member}":${body.toString('utf8')}}\n`;
}

function time<Name extends string>(name: Name, at: Date | null): Partial<Record<Name, string>> {
  return at === null ? {} : ({ [name]: at.toISOString() } as Partial<Record<Name, string>>);
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

import { DamagedExport, type ExportedRecord, type ExportedVersion, type ImportedRow } from '#application';
import type { Importer, MirrorDefaults } from '../../importer.js';
import type { ImportSource } from '../../read/import-source.js';
import { readExportHead, readExportItems } from './read-export.js';

/** Our own export, taken in as a mirror of another installation: every record with its past. A city moves in the newest texts. */
export const registerJsonl: Importer = {
  key: 'register-jsonl',
  about: 'The JSON Lines that `register export` writes, of this or another installation.',
  mirror: null,
  mirrorOf,
  observedAt: () => Promise.resolve(null),
  read: readHistories,
};

async function mirrorOf(source: ImportSource): Promise<MirrorDefaults> {
  const { register } = await readExportHead(source);
  const homepage = register.homepage ?? (register.kind === 'city' ? register.prefix : register.sourceUrl);
  return {
    name: register.name,
    country: register.country,
    defaultLanguage: register.defaultLanguage,
    languages: register.languages,
    licence: register.licence,
    attribution: register.attribution ?? register.name,
    homepage,
    sourceUrl: homepage,
    sourceStandard: register.kind === 'mirror' ? register.sourceStandard : 'register-1.0',
  };
}

async function* readHistories(source: ImportSource): AsyncGenerator<ImportedRow> {
  let line = 1;
  let open: Open | null = null;
  try {
    for await (const item of readExportItems(source)) {
      line++;
      if (item.kind === 'record') {
        if (open) yield rowOf(open);
        open = { line, record: item.record, versions: [] };
      } else if (item.kind === 'version') open?.versions.push(item.version);
    }
    if (open) yield rowOf(open);
  } catch (error) {
    if (!(error instanceof DamagedExport)) throw error;
    yield { kind: 'refused', line, reason: error.message };
  }
}

interface Open {
  readonly line: number;
  readonly record: ExportedRecord;
  readonly versions: ExportedVersion[];
}

function rowOf({ line, record: { kind, uri, state, sourceUrl }, versions }: Open): ImportedRow {
  if (state === 'erased') return { kind: 'refused', line, reason: `${uri} is erased at its source` };
  if (versions.length === 0) return { kind: 'refused', line, reason: `${uri} has no version` };
  const foreign = versions.find((version) => version.body && idOf(version.body) !== uri);
  if (foreign) return { kind: 'refused', line, reason: `version ${String(foreign.version)} is not of ${uri}` };
  return { kind: 'history', line, record: { kind, sourceKey: uri, sourceUrl: sourceUrl ?? uri, uri, versions } };
}

/** The address that a content says of itself. */
function idOf(body: Buffer): string {
  return (JSON.parse(body.toString('utf8')) as { readonly id: string }).id;
}

import { DamagedExport, type ExportedItem, type ImportedRow } from '#application';
import type { RecordData } from '#domain';
import type { Importer, MirrorDefaults } from '../../importer.js';
import type { ImportSource } from '../../read/import-source.js';
import { readExportHead, readExportItems } from './read-export.js';

/** Our own export, taken in as a mirror of another installation: the newest text of every published record. */
export const registerJsonl: Importer = {
  key: 'register-jsonl',
  about: 'The JSON Lines that `register export` writes, of this or another installation.',
  mirror: null,
  mirrorOf,
  observedAt: () => Promise.resolve(null),
  read: readNewest,
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

async function* readNewest(source: ImportSource): AsyncGenerator<ImportedRow> {
  let line = 1;
  let open: Extract<ExportedItem, { kind: 'record' }>['record'] | null = null;
  let data: RecordData | null = null;
  const finish = (): ImportedRow | null => {
    if (!open) return null;
    const { kind, uri, state, sourceUrl } = open;
    if (state !== 'published' || data === null)
      return { kind: 'refused', line, reason: `${uri} is ${state} at its source` };
    return { kind: 'records', line, records: [{ kind, sourceKey: uri, sourceUrl: sourceUrl ?? uri, uri, data }] };
  };
  try {
    for await (const item of readExportItems(source)) {
      line++;
      if (item.kind === 'record') {
        const row = finish();
        if (row) yield row;
        [open, data] = [item.record, null];
      } else if (item.kind === 'version' && item.version.body)
        data = (JSON.parse(item.version.body.toString('utf8')) as { readonly data: RecordData }).data;
    }
    const row = finish();
    if (row) yield row;
  } catch (error) {
    if (!(error instanceof DamagedExport)) throw error;
    yield { kind: 'refused', line, reason: error.message };
  }
}

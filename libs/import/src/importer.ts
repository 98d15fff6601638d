import type { ImportedRow } from '#application';
import type { Text } from '#domain';
import type { MappingLosses } from './map/mapping-losses.js';
import type { ImportSource } from './read/import-source.js';

/** What a mirror of this source is called and may be used for, unless the operator says otherwise. */
export interface MirrorDefaults {
  readonly name: Text;
  readonly country: string;
  readonly defaultLanguage: string;
  readonly languages: readonly string[];
  readonly licence: string;
  readonly attribution: Text;
  readonly homepage: string;
  readonly sourceUrl: string;
  readonly sourceStandard: string;
}

/** Reads files of one shape. Nothing of a file is kept in memory but the row in hand and the ids seen so far. */
export interface Importer {
  readonly key: string;
  /** One sentence for people who choose among importers. */
  readonly about: string;
  /** Null where the file itself says it: then `mirrorOf` reads it there. */
  readonly mirror: MirrorDefaults | null;
  mirrorOf?(source: ImportSource): Promise<MirrorDefaults>;
  /** ISO date of the snapshot where the file tells it. */
  observedAt(source: ImportSource): Promise<string | null>;
  read(source: ImportSource, losses: MappingLosses): AsyncGenerator<ImportedRow>;
}

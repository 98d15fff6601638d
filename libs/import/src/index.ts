export type { Importer, MirrorDefaults } from './importer.js';
export { findImporter, IMPORTERS } from './importers.js';
export { MappingLosses, type LossReport } from './map/mapping-losses.js';
export { fileSource, type ImportSource } from './read/import-source.js';
export { readExportHead, readExportItems } from './shapes/register-jsonl/read-export.js';
export { textLines, type TextLine } from './read/text-lines.js';

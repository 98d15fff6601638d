export type { Importer, MirrorDefaults } from './importer.js';
export { findImporter, IMPORTERS } from './importers.js';
export { MappingLosses, type LossReport } from './map/mapping-losses.js';
export { fileSource, type ImportSource } from './read/import-source.js';

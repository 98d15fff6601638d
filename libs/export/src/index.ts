export type { EndLine, JsonlLine, LeafLine, RecordLine, RegisterLine, VersionLine } from './jsonl-lines.js';
export { writeJsonl } from './write-jsonl.js';
export { dcatCatalog, type CatalogFacts, type Resource } from './dcat/dcat-catalog.js';
export { writeJsonLd } from './dcat/write-json-ld.js';
export { writeTurtle } from './dcat/write-turtle.js';

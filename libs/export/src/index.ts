export type { EndLine, JsonlLine, LeafLine, RecordLine, RegisterLine, VersionLine } from './jsonl-lines.js';
export { writeJsonl } from './write-jsonl.js';

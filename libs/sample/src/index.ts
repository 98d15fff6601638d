export { loadSample } from './load-sample.js';
export type { CityFile, RecordFile } from './sample-file.js';

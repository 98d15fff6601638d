export { createDataSource, type DatabaseSettings } from './data-source.js';
export { FileLogKeys } from './file-log-keys.js';
export { migrateDatabase } from './migrate-database.js';
export { PersistenceModule, type PersistenceSettings } from './persistence.module.js';
export { SystemClock } from './system-clock.js';
export { SystemRandomness } from './system-randomness.js';
export { TypeormUnitOfWork } from './typeorm-unit-of-work.js';

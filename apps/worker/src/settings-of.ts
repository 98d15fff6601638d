import type { Config } from '#config';
import type { WorkerSettings } from './worker.module.js';

/** The worker's part of the configuration. */
export function settingsOf(config: Config): WorkerSettings {
  return {
    persistence: {
      url: config.databaseUrl,
      poolSize: config.databasePool,
      keysFolder: config.keysDir,
      publicUrl: config.publicUrl,
      marksFolder: config.highWaterDir,
    },
    witnesses: config.logWitnesses,
    publicUrl: config.publicUrl,
    search: { url: config.meiliUrl, key: config.meiliKey, index: config.meiliIndex },
  };
}

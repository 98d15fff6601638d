import 'reflect-metadata';
import { ConfigError, loadConfig } from '#config';
import { pino } from 'pino';
import { runWorker } from './run-worker.js';
import { settingsOf } from './settings-of.js';
import { stopSignal } from './stop-signal.js';

try {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel, base: { program: 'worker' } });
  await runWorker(settingsOf(config), log, stopSignal());
  process.exit(0);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(78);
}

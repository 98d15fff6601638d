import 'reflect-metadata';
import { ConfigError, loadConfig } from '#config';
import { pino } from 'pino';
import { createServer } from './create-server.js';
import { runServer } from './run-server.js';
import { stopSignal } from './stop-signal.js';

/** What sysexits.h calls a configuration error; a supervisor need not try again. */
const WRONG_CONFIGURATION = 78;

try {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel, base: { program: 'server' } });
  const signal = stopSignal();
  const app = await createServer(config, log);
  const { host, port, shutdownGraceSeconds: graceSeconds } = config;
  await runServer(app, { host, port, graceSeconds }, log, signal);
  process.exit(0);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(WRONG_CONFIGURATION);
}

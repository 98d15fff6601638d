import 'reflect-metadata';
import { ConfigError, loadConfig } from '#config';
import { pino } from 'pino';
import { createServer } from './create-server.js';
import { runServer } from './run-server.js';
import { stopSignal } from './stop-signal.js';

/** What sysexits.h calls a configuration error; a supervisor need not try again. */
const WRONG_CONFIGURATION = 78;

/** A write per answer would hold up the next one. Lines are written in portions, at the latest after a second and at the end. */
const LOG_WRITING = { sync: false, minLength: 4_096, periodicFlush: 1_000 };

try {
  const config = loadConfig(process.env);
  const log = pino({ level: config.logLevel, base: { program: 'server' } }, pino.destination(LOG_WRITING));
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

import { join } from 'node:path';
import type { Backends } from './backends.js';
import type { LaunchSettings } from './launch-settings.js';

/** Which key a program gets: the web server, open to the world, may only search. */
export type SearchRight = keyof Backends['searchKeys'];

/** Stopping everything takes at most 25 s, and the launcher ends a program that takes longer than its share. */
const LONGEST_GRACE_SECONDS = 4;

/** The surroundings of one of our programs: the person's own, and what the launcher has found out or started. */
export function programEnvironment(
  settings: LaunchSettings,
  backends: Backends,
  right: SearchRight,
): Record<string, string> {
  const { config, projectRoot, dataDir, keysDir, env } = settings;
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    NODE_ENV: 'production',
    // Compiled code of our programs and their packages is kept between starts.
    NODE_COMPILE_CACHE: join(projectRoot, 'dist/.compile-cache'),
    ...Object.fromEntries(given),
    PORT: String(config.port),
    HOST: config.host,
    PUBLIC_URL: config.publicUrl,
    DATABASE_URL: backends.databaseUrl,
    MEILI_URL: backends.searchUrl,
    MEILI_KEY: backends.searchKeys[right],
    MEILI_INDEX: config.meiliIndex,
    DATA_DIR: dataDir,
    KEYS_DIR: keysDir,
    SHUTDOWN_GRACE_SECONDS: String(Math.min(config.shutdownGraceSeconds, LONGEST_GRACE_SECONDS)),
  };
}

import { isAbsolute, join } from 'node:path';
import { loadConfig, type Config } from '#config';
import type { Command } from './command.js';

/** What a start needs to know, and which servers the person brings along. */
export interface LaunchSettings {
  readonly config: Config;
  readonly projectRoot: string;
  readonly dataDir: string;
  readonly keysDir: string;
  readonly env: Command['env'];
  readonly ownDatabase: boolean;
  readonly ownSearch: boolean;
}

/** Stands in for the address of a server that is still to be started, so that all other settings can be checked now. */
const NOT_STARTED_YET = {
  DATABASE_URL: 'postgresql://127.0.0.1/not-started-yet',
  MEILI_URL: 'http://127.0.0.1',
  MEILI_KEY: 'not-started-yet',
};

export function readLaunchSettings({ projectRoot, env }: Command): LaunchSettings {
  const ownDatabase = Boolean(env['DATABASE_URL']?.trim());
  const ownSearch = Boolean(env['MEILI_URL']?.trim());
  const { DATABASE_URL, MEILI_URL, MEILI_KEY } = NOT_STARTED_YET;
  const config = loadConfig({
    ...env,
    ...(!ownDatabase && { DATABASE_URL }),
    ...(!ownSearch && { MEILI_URL, MEILI_KEY }),
  });
  const inProject = (path: string): string => (isAbsolute(path) ? path : join(projectRoot, path));
  const { dataDir, keysDir } = config;
  return { config, projectRoot, env, dataDir: inProject(dataDir), keysDir: inProject(keysDir), ownDatabase, ownSearch };
}

import type { Config } from '#config';

/** What the web server needs to know. */
export type ServerSettings = Pick<
  Config,
  | 'databaseUrl'
  | 'databasePool'
  | 'keysDir'
  | 'highWaterDir'
  | 'meiliUrl'
  | 'meiliKey'
  | 'meiliIndex'
  | 'publicUrl'
  | 'trustProxy'
  | 'graphqlSubgraph'
>;

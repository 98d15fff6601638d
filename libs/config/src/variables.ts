import {
  indexName,
  memorySize,
  oneOf,
  onOrOff,
  plainText,
  postgresAddress,
  webAddress,
  webAddresses,
  wholeNumber,
} from './parsers.js';
import { trustedProxies } from './trusted-proxies.js';
import { variable } from './variable.js';

/** Every setting of the register, each declared here and nowhere else. `docs/configuration.md` is written from it. */
export const variables = {
  port: variable({
    ...wholeNumber(1, 65_535),
    name: 'PORT',
    description: 'Port of the web server.',
    example: '8080',
    fallback: '3000',
  }),
  host: variable({
    ...plainText,
    name: 'HOST',
    description: 'Address the web server listens on; `0.0.0.0` makes it reachable from other machines.',
    example: '0.0.0.0',
    fallback: 'localhost',
  }),
  publicUrl: variable({
    ...webAddress,
    name: 'PUBLIC_URL',
    description: 'Base address under which people reach the register, for links in pages, exports and messages.',
    example: 'https://algorithms.example.org',
    fallback: 'http://localhost:${PORT}',
  }),
  databaseUrl: variable({
    ...postgresAddress,
    name: 'DATABASE_URL',
    description: 'The PostgreSQL 18 database. `npm start` sets it to the embedded server.',
    example: 'postgresql://register:password@db.internal:5432/register',
    secret: 'secret',
  }),
  databasePool: variable({
    ...wholeNumber(2, 200),
    name: 'DATABASE_POOL',
    description: 'Most database connections that one process holds.',
    example: '20',
    fallback: '10',
  }),
  meiliUrl: variable({
    ...webAddress,
    name: 'MEILI_URL',
    description: 'The Meilisearch 1.21 server. `npm start` sets it to the embedded server.',
    example: 'http://search.internal:7700',
  }),
  meiliKey: variable({
    ...plainText,
    name: 'MEILI_KEY',
    description:
      'Key for Meilisearch: for the web server one that may only search, for the worker and the command line one that may also index. Never the master key.',
    example: '(a key made through the keys API of Meilisearch)',
    secret: 'secret',
  }),
  meiliIndex: variable({
    ...indexName,
    name: 'MEILI_INDEX',
    description: 'Name of the search index; names that begin with it are used while reindexing.',
    example: 'records',
    fallback: 'records',
  }),
  dataDir: variable({
    ...plainText,
    name: 'DATA_DIR',
    description: 'Folder for what the register keeps on disk.',
    example: '/var/lib/register',
    fallback: '.data',
  }),
  keysDir: variable({
    ...plainText,
    name: 'KEYS_DIR',
    description: 'Folder of the private keys of the transparency logs; only the service user may read it.',
    example: '/var/lib/register/keys',
    fallback: '${DATA_DIR}/keys',
  }),
  highWaterDir: variable({
    ...plainText,
    name: 'HIGH_WATER_DIR',
    description:
      'Folder of the marks that say what each log signed last. Keep it on another volume than the database, and never restore it from a backup: a missing mark is asked for, an old one would let a log fork.',
    example: '/var/lib/register-marks',
    fallback: '${DATA_DIR}/high-water',
  }),
  logWitnesses: variable({
    ...webAddresses,
    name: 'LOG_WITNESSES',
    description:
      'Base addresses of registers that follow the logs of this one, separated by commas. They are asked what they have seen before anything is signed.',
    example: 'https://algorithms.other.example,https://register.third.example/at/third',
    fallback: 'none',
  }),
  logLevel: variable({
    ...oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'),
    name: 'LOG_LEVEL',
    description: 'How much is logged.',
    example: 'debug',
    fallback: 'info',
  }),
  graphqlSubgraph: variable({
    ...onOrOff,
    name: 'GRAPHQL_SUBGRAPH',
    description: "Serve the public schema as an Apollo Federation 2 subgraph as well, for the city's own gateway.",
    example: 'on',
    fallback: 'off',
  }),
  trustProxy: variable({
    ...trustedProxies,
    name: 'TRUST_PROXY',
    description: "Reverse proxies whose headers about the client's address and scheme are believed.",
    example: 'loopback,10.0.0.0/8',
    fallback: 'off',
  }),
  shutdownGraceSeconds: variable({
    ...wholeNumber(0, 600),
    name: 'SHUTDOWN_GRACE_SECONDS',
    description: 'How long a stopping process may finish the requests and jobs that it has begun.',
    example: '25',
    fallback: '10',
  }),
  embeddedSearchMemory: variable({
    ...memorySize,
    name: 'EMBEDDED_SEARCH_MEMORY',
    description: 'Most memory that the embedded search server may take for indexing.',
    example: '1 GiB',
    fallback: '512 MiB',
  }),
} as const;

import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtProgram, PROJECT_ROOT } from './built-sources.js';

/** A project folder with the real launcher and, in the place of the register's programs, the smallest that will do. */
export interface StandInProject {
  readonly root: string;
  remove(): void;
}

const SERVER = `
import { createServer } from 'node:http';
const server = createServer((request, response) => response.end(process.env.MEILI_KEY));
server.listen(Number(process.env.PORT), process.env.HOST);
for (const name of ['SIGTERM', 'disconnect']) process.once(name, () => process.exit());
`;
const WORKER = `
setInterval(() => undefined, 60_000);
for (const name of ['SIGTERM', 'disconnect']) process.once(name, () => process.exit());
`;
/** Every command but "count" writes a row; each prints how many there are. */
const COMMAND = `
import pg from 'pg';
const [name] = process.argv.slice(2);
if (name === 'validate' || process.argv.includes('--help')) { console.log('no database needed'); process.exit(); }
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS act (name text)');
if (name !== 'count') await client.query('INSERT INTO act VALUES ($1)', [name]);
const { rows } = await client.query("SELECT string_agg(name, ' ' ORDER BY ctid) AS acts FROM act");
console.log(rows[0].acts);
await client.end();
`;

/** `closed` puts it below a folder that only its owner may enter. */
export async function makeStandInProject(access: 'open' | 'closed' = 'open'): Promise<StandInProject> {
  await builtProgram();
  const top = mkdtempSync(join(tmpdir(), 'algorithm-register-stand-in-'));
  chmodSync(top, access === 'open' ? 0o755 : 0o700);
  const root = join(top, 'project');
  mkdirSync(root);
  for (const path of [
    'package.json',
    'apps/launcher',
    'dist/apps/launcher',
    'dist/libs/embedded',
    'dist/libs/config',
  ]) {
    cpSync(join(PROJECT_ROOT, path), join(root, path), { recursive: true });
  }
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const [program, source] of Object.entries({ server: SERVER, worker: WORKER, cli: COMMAND })) {
    mkdirSync(join(root, `dist/apps/${program}/src`), { recursive: true });
    writeFileSync(join(root, `dist/apps/${program}/src/main.js`), source);
  }
  return {
    root,
    remove: () => {
      rmSync(top, { recursive: true, force: true });
    },
  };
}

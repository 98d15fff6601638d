import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '#embedded';
import { launch, recordedPid, type Launched } from '../support/launched-project.js';
import { makeStandInProject, type StandInProject } from '../support/stand-in-project.js';

/** The first test file that needs the compiled programs waits for the compiler. */
const MAY_COMPILE_MS = 240_000;
const PROCESSES = ['web server', 'worker', 'search server', 'database'];

describe('npm start', () => {
  let project: StandInProject;
  let port: number;
  let running: Launched | null = null;

  const start = async (): Promise<Launched> => {
    running = launch(project.root, 'start', [], { PORT: String(port) });
    await running.said('Ctrl-C stops it.');
    return running;
  };
  const register = async (...args: string[]): Promise<string> => {
    const command = launch(project.root, 'register', args, { PORT: String(port) });
    await command.ended;
    return command.output().trim();
  };
  const answer = async (): Promise<string> => (await fetch(`http://localhost:${String(port)}/`)).text();

  beforeAll(async () => {
    project = await makeStandInProject();
    port = await findFreePort();
  }, MAY_COMPILE_MS);
  afterEach(async () => {
    running?.child.kill('SIGTERM');
    await running?.ended;
    running = null;
  });
  afterAll(() => {
    project.remove();
  });

  it('migrates, loads the sample once, serves, says where, and stops on Ctrl-C', async () => {
    const first = await start();
    expect(first.output()).toContain(`http://localhost:${String(port)}/graphql`);
    expect(await register('count')).toBe('migrate sample');
    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);
    expect(first.output()).toMatch(/Stopping\.\.\.\nStopped\.\n$/);
    await expect(answer()).rejects.toThrow();
    await start();
    expect(await register('count')).toBe('migrate sample migrate');
  });

  it('gives the web server a key that may search only', async () => {
    await start();
    const key = await answer();
    const { backends } = (await import(join(project.root, '.data/run.json'), { with: { type: 'json' } })).default as {
      backends: { searchUrl: string; searchKeys: { searching: string } };
    };
    expect(key).toBe(backends.searchKeys.searching);
    const write = await fetch(`${backends.searchUrl}/indexes/records/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: '[]',
    });
    expect(write.status).toBe(403);
  });

  it('refuses a second start in one sentence', async () => {
    await start();
    const second = launch(project.root, 'start', [], { PORT: String(port) });
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(
      /^The register in this folder is in use already by "npm start" \(process \d+\); .+\n$/,
    );
  });

  it('refuses a taken port in one sentence that says what to do', async () => {
    const other = await listen();
    const taken = String((other.address() as AddressInfo).port);
    const refused = launch(project.root, 'start', [], { PORT: taken });
    expect(await refused.ended).toBe(1);
    other.close();
    expect(refused.output()).toMatch(new RegExp(`^Port ${taken} is taken .+ PORT=\\d+ npm start\\.\n$`));
    expect(existsSync(join(project.root, '.data/run.lock'))).toBe(false);
  });

  it('names every wrong setting', async () => {
    const refused = launch(project.root, 'start', [], { PORT: 'x', TRUST_PROXY: 'all' });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain('- PORT: found "x", expected a whole number from 1 to 65535');
    expect(refused.output()).toContain('- TRUST_PROXY: found "all"');
  });

  it.each(PROCESSES)('starts the %s again when it is killed, and loses nothing', async (name) => {
    const launched = await start();
    const before = await register('write');
    const pid = recordedPid(project.root, name);
    process.kill(pid, 'SIGKILL');
    await launched.said('starting it again');
    while (recordedPid(project.root, name) === pid) await sleep(20);
    // The killed one may be the very server that the next line needs, and it has just been started.
    const acts = await eventually(
      () => register('count'),
      (said) => said.startsWith('migrate'),
    );
    expect(acts).toBe(before);
    expect(await eventually(answer, (said) => said !== '')).not.toBe('');
  });

  it.each([
    ['launcher', ['launcher']],
    ['launcher and every other process', ['launcher', ...PROCESSES]],
  ])('starts after a kill of the %s, stops what was left and loses nothing', async (_, names) => {
    const launched = await start();
    const before = await register('write');
    const pids = PROCESSES.map((name) => recordedPid(project.root, name));
    for (const pid of names.map((name) => recordedPid(project.root, name))) process.kill(pid, 'SIGKILL');
    await launched.ended;
    await start();
    expect(await register('count')).toBe(`${before} migrate`);
    expect(pids.filter(isAlive)).toEqual([]);
  });

  it('gives up in one sentence on a program that never keeps running, and stops everything', async () => {
    const broken = await makeStandInProject();
    writeFileSync(join(broken.root, 'dist/apps/worker/src/main.js'), 'process.exit(7);');
    const launched = launch(broken.root, 'start', [], { PORT: String(port) });
    expect(await launched.ended).toBe(1);
    expect(launched.output()).toMatch(
      /The worker did not keep running \(it ended with code 7\), so the register stops\. Its log is in \S+\n$/,
    );
    expect(existsSync(join(broken.root, '.data/run.json'))).toBe(false);
    broken.remove();
  });

  it('starts the services for a single command and stops them after it', async () => {
    const acts = await register('write');
    expect(acts).toMatch(/ write$/);
    expect(existsSync(join(project.root, '.data/run.json'))).toBe(false);
    expect(await register('import', '--help')).toBe('no database needed');
    expect(await register('start', '--help')).toBe('no database needed');
  });
});

async function eventually<Value>(ask: () => Promise<Value>, suits: (value: Value) => boolean): Promise<Value> {
  for (;;) {
    const value = await ask().catch(() => null);
    if (value !== null && suits(value)) return value;
    await sleep(100);
  }
}

/** A process that has ended stays in the table until its adoptive parent asks how; it is dead all the same. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/\) [ZX] /.test(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

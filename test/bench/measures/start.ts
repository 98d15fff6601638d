import { findFreePort } from '#embedded';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../support/built-sources.js';
import { figure, type Figure } from '../report/figure.js';

const LONGEST_MS = 180_000;

/** `npm start` twice on one empty data folder: the first makes everything, the second finds it. */
export async function measureStart(folder: string): Promise<Figure[]> {
  const dataDir = join(folder, 'started');
  mkdirSync(dataDir, { mode: 0o755 });
  const [first, second] = [await startOnce(dataDir), await startOnce(dataDir)];
  return [
    figure('first npm start, with the sample', `${first.toFixed(1)} s`),
    figure('second npm start', `${second.toFixed(1)} s`, { target: '5 s', met: second < 5 }),
  ];
}

/** Seconds until the register says that it runs. */
async function startOnce(dataDir: string): Promise<number> {
  const port = String(await findFreePort());
  const begun = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, DATA_DIR: dataDir, PORT: port, PUBLIC_URL: `http://localhost:${port}` },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: npm does not pass every signal on.
    detached: true,
  });
  const exited = once(child, 'exit');
  const group = -(child.pid ?? 0);
  const tooLong = setTimeout(() => process.kill(group, 'SIGINT'), LONGEST_MS);
  let said = '';
  const running = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('The register is running')) resolve((performance.now() - begun) / 1_000);
      });
    child.once('exit', (code) => reject(new Error(`npm start ended with code ${code}:\n${said}`)));
  });
  try {
    return await running;
  } finally {
    clearTimeout(tooLong);
    if (child.exitCode === null && child.signalCode === null) process.kill(group, 'SIGINT');
    await exited;
  }
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from './command.js';
import { onInterrupt } from './on-interrupt.js';
import { startTestServices } from './test-services.js';

/** `npm test`: the suite against real services; arguments go to Jest. */
export async function runTests({ projectRoot, env, args }: Command): Promise<number> {
  const interrupted = onInterrupt();
  const services = await startTestServices(projectRoot, env);
  try {
    if (args[0] === '--services') return await offerServices(services.env, args.slice(1), interrupted);
    return await runJest(projectRoot, { ...env, ...services.env }, args, interrupted);
  } finally {
    await services.stop();
  }
}

/** Keeps the services up for single runs of Jest by hand: `. FILE && jest PATTERN`. */
async function offerServices(
  services: Readonly<Record<string, string>>,
  args: readonly string[],
  interrupted: AbortSignal,
): Promise<number> {
  // Not "--env-file": Node takes that option for itself, wherever it stands.
  const { values } = parseArgs({ args: [...args], options: { 'write-env': { type: 'string' } } });
  const lines = Object.entries(services).map(([name, value]) => `export ${name}='${value}'\n`);
  process.stdout.write(lines.join(''));
  if (values['write-env']) writeFileSync(values['write-env'], lines.join(''), { mode: 0o600 });
  process.stdout.write('Test services are running; Ctrl-C stops them.\n');
  // A signal handler alone does not keep a process alive.
  const alive = setInterval(() => undefined, 60_000);
  if (!interrupted.aborted) await once(interrupted, 'abort');
  clearInterval(alive);
  return 0;
}

async function runJest(
  projectRoot: string,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  interrupted: AbortSignal,
): Promise<number> {
  const jest = join(projectRoot, 'node_modules/jest/bin/jest.js');
  const child = spawn(
    process.execPath,
    ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, ...args],
    {
      cwd: projectRoot,
      env,
      stdio: 'inherit',
    },
  );
  interrupted.addEventListener('abort', () => child.kill('SIGTERM'));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

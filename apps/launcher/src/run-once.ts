import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LaunchSettings } from './launch-settings.js';

/** Runs the `register` command to its end, in the person's folder and terminal. */
export async function runRegisterCommand(
  { projectRoot }: Pick<LaunchSettings, 'projectRoot'>,
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
  interrupted: AbortSignal,
): Promise<number> {
  const script = join(projectRoot, 'dist/apps/cli/src/main.js');
  const child = spawn(process.execPath, [script, ...args], { env: { ...env }, stdio: 'inherit' });
  const pass = (): void => void child.kill('SIGTERM');
  interrupted.addEventListener('abort', pass);
  const [code] = (await once(child, 'exit')) as [number | null];
  interrupted.removeEventListener('abort', pass);
  return code ?? 1;
}

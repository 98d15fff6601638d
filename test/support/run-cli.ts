import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { builtProgram, PROJECT_ROOT } from './built-sources.js';
import type { ProgramEnvironment } from './program-environment.js';

export interface CliResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled `register` command; `input` becomes its standard input. */
export async function runCli(env: ProgramEnvironment, args: readonly string[], input = ''): Promise<CliResult> {
  const script = await builtProgram('apps/cli/src/main.js');
  const child = spawn(process.execPath, [script, ...args], { cwd: PROJECT_ROOT, env: { ...env } });
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

import { spawn } from 'node:child_process';
import { endWithNpm } from './end-with-npm.mjs';
import { inProject } from './project-root.mjs';
import { runCompiled } from './run-compiled.mjs';

/**
 * Runs a compiled main function under the chosen Node: in this process if it is that Node already, else in a child
 * that gets our signals and whose exit code becomes ours.
 */
export async function handOver(node, file, main) {
  const args = process.argv.slice(2);
  endWithNpm();
  if (node === process.execPath) return runCompiled(file, main, args);
  const script = inProject('apps/launcher/bootstrap/run-compiled.mjs');
  const child = spawn(node, [script, file, main, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  // The terminal sends Ctrl-C to the child as well; a signal sent to this process alone is passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)));
}

import nodeModule from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inProject, projectRoot } from './project-root.mjs';

/** The one place of the launcher that reads the process's surroundings; compiled code gets them handed in. */
export async function runCompiled(file, main, args) {
  // Not a named import: Node 20 reads this file too, though it never gets here, and does not know the name.
  nodeModule.enableCompileCache(inProject('dist/.compile-cache'));
  const module = await import(pathToFileURL(inProject('dist', file)).href);
  process.exitCode = await module[main]({ projectRoot, env: process.env, args });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, main, ...args] = process.argv.slice(2);
  await runCompiled(file, main, args);
}

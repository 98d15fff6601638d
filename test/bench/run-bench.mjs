import { spawn } from 'node:child_process';
import { buildSources } from '../../apps/launcher/bootstrap/build-sources.mjs';
import { chooseNode } from '../../apps/launcher/bootstrap/choose-node.mjs';
import { installPackages } from '../../apps/launcher/bootstrap/install-packages.mjs';
import { inProject } from '../../apps/launcher/bootstrap/project-root.mjs';

/** Measures the compiled programs; the measuring itself runs from its sources. */
export function runBench(main) {
  installPackages();
  const node = chooseNode();
  buildSources(node, { onTypeErrors: 'go-on' });
  const stripTypes = inProject('libs/standard/generate/run-typescript.mjs');
  const child = spawn(node, ['--import', stripTypes, '--no-warnings', main, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 1));
}

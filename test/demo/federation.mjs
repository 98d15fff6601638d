#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSources } from '../../apps/launcher/bootstrap/build-sources.mjs';
import { chooseNode } from '../../apps/launcher/bootstrap/choose-node.mjs';
import { installPackages } from '../../apps/launcher/bootstrap/install-packages.mjs';
import { inProject } from '../../apps/launcher/bootstrap/project-root.mjs';

/** `npm run demo:federation`: three cities on this machine follow each other; then one of them changes its past. */
installPackages();
const node = chooseNode();
buildSources(node, { onTypeErrors: 'go-on' });
const stripTypes = inProject('libs/standard/generate/run-typescript.mjs');
const main = join(import.meta.dirname, 'main.ts');
const child = spawn(node, ['--import', stripTypes, '--no-warnings', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code) => process.exit(code ?? 1));

#!/usr/bin/env node
import { buildSources } from './bootstrap/build-sources.mjs';
import { chooseNode } from './bootstrap/choose-node.mjs';
import { handOver } from './bootstrap/hand-over.mjs';
import { installPackages } from './bootstrap/install-packages.mjs';

installPackages();
const node = chooseNode();
buildSources(node, { onTypeErrors: 'refuse' });
await handOver(node, 'apps/launcher/src/start.js', 'start');

#!/usr/bin/env node
import { buildSources } from './bootstrap/build-sources.mjs';
import { chooseNode } from './bootstrap/choose-node.mjs';
import { handOver } from './bootstrap/hand-over.mjs';

const node = chooseNode();
buildSources(node, { onTypeErrors: 'go-on' });
await handOver(node, 'apps/launcher/src/write-configuration.js', 'writeConfiguration');

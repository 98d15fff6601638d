#!/usr/bin/env node
import { buildSources } from './bootstrap/build-sources.mjs';
import { chooseNode } from './bootstrap/choose-node.mjs';

buildSources(chooseNode(), { onTypeErrors: 'go-on' });

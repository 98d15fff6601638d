#!/usr/bin/env node
import { join } from 'node:path';
import { runBench } from '../run-bench.mjs';

/** `npm run bench:search`: how well people find what they mean. */
runBench(join(import.meta.dirname, 'main.ts'));

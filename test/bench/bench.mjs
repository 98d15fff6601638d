#!/usr/bin/env node
import { join } from 'node:path';
import { runBench } from './run-bench.mjs';

/** `npm run bench`: how fast it is. */
runBench(join(import.meta.dirname, 'main.ts'));

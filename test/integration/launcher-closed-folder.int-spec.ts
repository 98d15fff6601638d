import { describe, expect, it } from '@jest/globals';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '#embedded';
import { launch } from '../support/launched-project.js';
import { makeStandInProject } from '../support/stand-in-project.js';

/** It may have to wait for the compiler, and copies the programs of PostgreSQL. */
const MAY_COMPILE_MS = 240_000;
const isRoot = process.getuid?.() === 0;
if (!isRoot) process.stderr.write('Not root: the start in a folder closed to the service user is not tested.\n');

describe('npm start as root in a folder that others may not enter', () => {
  (isRoot ? it : it.skip)(
    'puts the services where their user can reach them, says where, and finds them again',
    async () => {
      const project = await makeStandInProject('closed');
      const env = { PORT: String(await findFreePort()) };
      const run = async (): Promise<string> => {
        const launched = launch(project.root, 'start', [], env);
        await launched.said('Ctrl-C stops it.');
        launched.child.kill('SIGTERM');
        expect(await launched.ended).toBe(0);
        return launched.output();
      };
      const first = await run();
      const place = readFileSync(join(project.root, '.data/services-folder'), 'utf8').trim();
      try {
        expect(place).not.toContain(project.root);
        expect(first).toContain(`programs and data of the services are in ${place}.`);
        expect(statSync(join(place, 'postgres')).uid).not.toBe(0);
        await run();
        const count = launch(project.root, 'register', ['count'], env);
        await count.ended;
        expect(count.output()).toContain('migrate sample migrate\n');
      } finally {
        rmSync(place, { recursive: true, force: true });
        project.remove();
      }
    },
    MAY_COMPILE_MS,
  );
});

import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkServices } from './check-before-start.js';
import { readLaunchSettings } from './launch-settings.js';
import { PROJECT_ROOT } from '../../../test/support/built-sources.js';

const settings = (projectRoot: string, env: Record<string, string> = {}) =>
  readLaunchSettings({ projectRoot, env, args: [] });

describe('before anything is started', () => {
  it('a full disk is told in one sentence that says what to do', () => {
    // What the kernel shows at this place has no room at all, like a full disk.
    expect(() => checkServices(settings(PROJECT_ROOT), ['/proc'])).toThrow(
      'Only 0 MB are free on the disk of /proc and the register needs 300; free some space or set DATA_DIR to a folder on another disk.',
    );
  });

  it('the disk is not asked for services that run elsewhere', () => {
    const elsewhere = { DATABASE_URL: 'postgresql://db/register', MEILI_URL: 'http://search', MEILI_KEY: 'a-key' };
    expect(() => checkServices(settings(PROJECT_ROOT, elsewhere), ['/proc'])).not.toThrow();
  });

  it('a platform without an embedded search is told in one sentence which settings to give', () => {
    const bare = mkdtempSync(join(tmpdir(), 'algorithm-register-bare-'));
    try {
      expect(() => checkServices(settings(bare), [bare])).toThrow(
        `There is no embedded search for ${process.platform}-${process.arch}; set MEILI_URL and MEILI_KEY to a Meilisearch 1.21 server of your own.`,
      );
    } finally {
      rmSync(bare, { recursive: true, force: true });
    }
  });
});

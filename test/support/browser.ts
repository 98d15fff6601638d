import { dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './chromium-path.js';

/** A browser that keeps to itself: no sandbox (tests may run as root) and no calls home of its own. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findChromium();
  const fonts = join(dirname(executablePath), 'fonts');
  return chromium.launch({
    executablePath,
    // A machine without any font would draw nothing; the packaged browser brings its own.
    env: { ...definedEnvironment(), ...(existsSync(fonts) && !existsSync('/etc/fonts') && { FONTCONFIG_PATH: fonts }) },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-pings',
      '--no-first-run',
    ],
  });
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}

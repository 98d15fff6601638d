import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The one stylesheet. Its name carries its hash, so that it can be cached for ever. */
export interface Stylesheet {
  readonly name: string;
  readonly body: string;
}

export function loadStylesheet(): Stylesheet {
  const body = readFileSync(join(assetsFolder(), 'site.css'), 'utf8');
  return { name: `site-${createHash('sha256').update(body).digest('hex').slice(0, 12)}.css`, body };
}

/** Looked for upwards, since this file runs as source and compiled. */
function assetsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'libs/ui/assets');
    if (existsSync(candidate)) return candidate;
  }
  throw new Error('libs/ui/assets is missing from this installation');
}

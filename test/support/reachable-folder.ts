import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that the user who runs the services for root may enter; a plain one makes them move elsewhere. */
export function makeReachableFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'algorithm-register-services-'));
  chmodSync(folder, 0o755);
  return folder;
}

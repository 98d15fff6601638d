import { LogKeys } from '#application';
import { generateLogKey, verifierKeyOf } from '#transparency-log';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Keeps each log's private keys as PKCS#8 files that only the service user reads: `<origin>.key` signs,
 * `<origin>.next.key` may follow it and should be moved offline. Never in the database, so that a copied database signs nothing.
 */
export class FileLogKeys extends LogKeys {
  constructor(private readonly folder: string) {
    super();
  }

  /** Keys that are there already are taken: a set-up that was killed half-way then succeeds the second time. */
  async create(logOrigin: string): Promise<{ key: string; nextKey: string }> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const key = await this.findOrStore(`${logOrigin}.key`, logOrigin);
    const nextKey = await this.findOrStore(`${logOrigin}.next.key`, logOrigin);
    return { key: verifierKeyOf(logOrigin, key), nextKey: verifierKeyOf(logOrigin, nextKey) };
  }

  private async findOrStore(name: string, logOrigin: string): Promise<KeyObject> {
    const path = join(this.folder, encodeURIComponent(name));
    try {
      return createPrivateKey(await readFile(path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const { privateKey } = generateLogKey(logOrigin);
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      // A key that is lost after its log has opened can never be made again.
      await file.sync();
    } finally {
      await file.close();
    }
    return privateKey;
  }
}

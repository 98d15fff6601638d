import { LogKeys, type FoundSigners, type HighWaterMarks } from '#application';
import { EMPTY_FRONTIER, generateLogKey, rootOf, signerOf, verifierKeyOf, type NoteSigner } from '#transparency-log';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { HighWaterFiles } from './high-water-files.js';

/**
 * Keeps each log's private keys as PKCS#8 files that only the service user reads: `<origin>.key` signs,
 * `<origin>.next.key` may follow it and should be moved offline; a key that followed is `<origin>.<key id>.key`. Never in the
 * database, so that a copied database signs nothing.
 */
export class FileLogKeys extends LogKeys {
  constructor(
    private readonly folder: string,
    private readonly marks: HighWaterMarks = new HighWaterFiles(folder),
  ) {
    super();
  }

  /** Keys that are there already are taken: a set-up that was killed half-way then succeeds the second time. */
  async create(logOrigin: string): Promise<{ key: string; nextKey: string }> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    // Only beside a new key: an old one without its mark may have signed anything.
    if ((await this.find(`${logOrigin}.key`)) === null)
      await this.marks.begin(logOrigin, { size: 0, root: rootOf(EMPTY_FRONTIER).toString('hex') });
    const key = await this.findOrStore(`${logOrigin}.key`, logOrigin);
    const nextKey = await this.findOrStore(`${logOrigin}.next.key`, logOrigin);
    return { key: verifierKeyOf(logOrigin, key), nextKey: verifierKeyOf(logOrigin, nextKey) };
  }

  async signers(logOrigin: string, vkeys: readonly string[]): Promise<FoundSigners> {
    const known = await this.signersOf(logOrigin);
    const signers: NoteSigner[] = [];
    for (const vkey of vkeys) {
      const signer = known.find(({ key }) => key.vkey === vkey);
      if (!signer) return { kind: 'missing', vkey };
      signers.push(signer);
    }
    return { kind: 'found', signers };
  }

  async rotate(logOrigin: string, nextKey: string): Promise<{ nextKey: string }> {
    const next = await this.find(`${logOrigin}.next.key`);
    const [, keyId = ''] = nextKey.split('+');
    if (next && verifierKeyOf(logOrigin, next) === nextKey)
      await rename(this.path(`${logOrigin}.next.key`), this.path(`${logOrigin}.${keyId}.key`));
    const made = await this.findOrStore(`${logOrigin}.next.key`, logOrigin);
    return { nextKey: verifierKeyOf(logOrigin, made) };
  }

  private async signersOf(logOrigin: string): Promise<NoteSigner[]> {
    const start = encodeURIComponent(`${logOrigin}.`);
    const files = await readdir(this.folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    const names = files.filter((name) => name.startsWith(start) && name.endsWith('.key'));
    const keys = await Promise.all(names.map((name) => readFile(join(this.folder, name))));
    return keys.map((pem) => signerOf(logOrigin, createPrivateKey(pem)));
  }

  private async findOrStore(name: string, logOrigin: string): Promise<KeyObject> {
    const found = await this.find(name);
    if (found) return found;
    const { privateKey } = generateLogKey(logOrigin);
    const file = await open(this.path(name), 'wx', 0o600);
    try {
      await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
      // A key that is lost after its log has opened can never be made again.
      await file.sync();
    } finally {
      await file.close();
    }
    return privateKey;
  }

  private async find(name: string): Promise<KeyObject | null> {
    try {
      return createPrivateKey(await readFile(this.path(name)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private path(name: string): string {
    return join(this.folder, encodeURIComponent(name));
  }
}

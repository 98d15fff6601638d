import { WitnessKeys } from '#application';
import { signerOf, type NoteSigner } from '#transparency-log';
import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** Keeps the witness key as a PKCS#8 file beside the keys of the logs. Server and worker may both be first to ask. */
export class FileWitnessKeys extends WitnessKeys {
  private known: NoteSigner | null = null;

  /** `publicUrl` gives the key its name: `algorithms.example.city/witness`. */
  constructor(
    private readonly folder: string,
    private readonly publicUrl: string,
  ) {
    super();
  }

  async signer(): Promise<NoteSigner> {
    this.known ??= signerOf(nameOf(this.publicUrl), createPrivateKey(await this.findOrMake()), 'cosignature');
    return this.known;
  }

  private async findOrMake(): Promise<Buffer> {
    const path = join(this.folder, 'witness.key');
    try {
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const made = `${path}.${randomUUID()}`;
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' });
    const file = await open(made, 'wx', 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } finally {
      await file.close();
    }
    // A link is made once: whoever comes second takes the key of the first.
    await link(made, path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
    await rm(made);
    return readFile(path);
  }
}

function nameOf(publicUrl: string): string {
  const { host, pathname } = new URL(publicUrl);
  return `${host}${pathname.replace(/\/+$/, '')}/witness`;
}

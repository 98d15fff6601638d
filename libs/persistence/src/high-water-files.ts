import { HighWaterMarks, type HighWaterMark } from '#application';
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One small file per log and step: `<origin>.<step>.mark` with size and root. A step is linked into place only where none of
 * its number is, so of two that sign at once one loses, whatever databases they use. Never restored with a backup.
 */
export class HighWaterFiles extends HighWaterMarks {
  constructor(private readonly folder: string) {
    super();
  }

  async read(logOrigin: string): Promise<HighWaterMark | null> {
    const step = Math.max(...(await this.steps(logOrigin)), -1);
    if (step < 0) return null;
    const text = await readFile(this.path(logOrigin, step), 'utf8');
    const [, size = '', root = ''] = /^(\d{1,16}) ([0-9a-f]{64})\n$/.exec(text) ?? [];
    if (root === '') throw new Error(`the mark ${this.path(logOrigin, step)} cannot be read`);
    return { size: Number(size), root, step };
  }

  async begin(logOrigin: string, head: Omit<HighWaterMark, 'step'>): Promise<boolean> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    if ((await this.steps(logOrigin)).length > 0) return false;
    return this.write(logOrigin, { ...head, step: 0 });
  }

  async advance(logOrigin: string, from: HighWaterMark, to: Omit<HighWaterMark, 'step'>): Promise<boolean> {
    const step = from.step + 1;
    if (!(await this.write(logOrigin, { ...to, step }))) return false;
    const steps = await this.steps(logOrigin);
    if (Math.max(...steps) > step) {
      // Somebody had gone on from our step before we took it, and removed it: theirs is the mark.
      await rm(this.path(logOrigin, step), { force: true });
      return false;
    }
    for (const old of steps.filter((known) => known < step)) await rm(this.path(logOrigin, old), { force: true });
    return true;
  }

  /** Whole or not at all, and on the disk before it counts. */
  private async write(logOrigin: string, { size, root, step }: HighWaterMark): Promise<boolean> {
    const unfinished = join(this.folder, `${randomBytes(6).toString('hex')}.part`);
    try {
      const file = await open(unfinished, 'wx', 0o600);
      await file.writeFile(`${size} ${root}\n`);
      await file.sync();
      await file.close();
      await link(unfinished, this.path(logOrigin, step));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(unfinished, { force: true });
    }
    const folder = await open(this.folder, 'r');
    await folder.sync();
    await folder.close();
    return true;
  }

  private async steps(logOrigin: string): Promise<number[]> {
    const start = `${encodeURIComponent(logOrigin)}.`;
    const names = await readdir(this.folder).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    });
    return names.flatMap((name) => {
      const step = name.startsWith(start) ? /^(\d+)\.mark$/.exec(name.slice(start.length))?.[1] : undefined;
      return step === undefined ? [] : [Number(step)];
    });
  }

  private path(logOrigin: string, step: number): string {
    return join(this.folder, `${encodeURIComponent(logOrigin)}.${step}.mark`);
  }
}

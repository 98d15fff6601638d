import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HighWaterFiles } from './high-water-files.js';

const ORIGIN = 'a.example/log/1';
const root = (sign: string): string => sign.repeat(64);
let folder: string;
let marks: HighWaterFiles;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'algorithm-register-marks-'));
  marks = new HighWaterFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the mark of a log', () => {
  it('begins once, and moves', async () => {
    expect(await marks.read(ORIGIN)).toBeNull();
    expect(await marks.begin(ORIGIN, { size: 0, root: root('0') })).toBe(true);
    expect(await marks.begin(ORIGIN, { size: 7, root: root('7') })).toBe(false);
    const first = (await marks.read(ORIGIN))!;
    expect(await marks.advance(ORIGIN, first, { size: 3, root: root('3') })).toBe(true);
    expect(await marks.read(ORIGIN)).toEqual({ size: 3, root: root('3'), step: 1 });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is moved by one of many who try at once, and by nobody who comes late', async () => {
    await marks.begin(ORIGIN, { size: 0, root: root('0') });
    const first = (await marks.read(ORIGIN))!;
    const others = Array.from({ length: 8 }, (_, i) =>
      new HighWaterFiles(folder).advance(ORIGIN, first, { size: i, root: root('a') }),
    );
    expect((await Promise.all(others)).filter(Boolean)).toHaveLength(1);
    const second = (await marks.read(ORIGIN))!;
    expect(await marks.advance(ORIGIN, second, { size: 9, root: root('9') })).toBe(true);
    expect(await marks.advance(ORIGIN, second, { size: 10, root: root('b') })).toBe(false);
    expect(await marks.advance(ORIGIN, first, { size: 11, root: root('c') })).toBe(false);
    expect(await marks.read(ORIGIN)).toMatchObject({ size: 9 });
  });

  it('of one log is not that of another whose name begins alike', async () => {
    await marks.begin('a.example/log/1', { size: 1, root: root('1') });
    expect(await marks.read('a.example/log/11')).toBeNull();
    expect(await marks.read('a.example/log/')).toBeNull();
  });

  it('that cannot be read is no mark at size nought', async () => {
    writeFileSync(join(folder, `${encodeURIComponent(ORIGIN)}.0.mark`), '');
    await expect(marks.read(ORIGIN)).rejects.toThrow('cannot be read');
  });
});

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { leafHash } from '../hashes.js';
import { proveInclusion, verifyInclusion } from '../tree/inclusion-proof.js';
import { frontierOf, rootOf } from '../tree/frontier.js';
import { hashOfRow } from '../tree/subtree.js';
import { decodeEntries, encodeEntries } from './entry-tile.js';
import { decodeHashes, encodeHashes, readerOfTiles } from './hash-tile.js';
import { formatTilePath, parseTilePath, tilesFrom, tileWidth } from './tile-address.js';

describe('the address of a tile', () => {
  it.each([
    ['tile/entries/x001/x234/067', { level: 'entries', index: 1234067, width: 256 }],
    ['tile/0/273.p/112', { level: 0, index: 273, width: 112 }],
    ['tile/63/000.p/1', { level: 63, index: 0, width: 1 }],
    ['tile/1/x001/000', { level: 1, index: 1000, width: 256 }],
  ] as const)('is written %s', (path, address) => {
    expect(formatTilePath(address)).toBe(path);
    expect(parseTilePath(path)).toEqual(address);
  });

  it.each([
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/entries/000/',
    'tile/leaves/000',
    'tile/0/x001/x001/x001/x001/x001/001',
    '/tile/0/000',
    'tile/0/000?',
  ])('is never written %s', (path) => {
    expect(parseTilePath(path)).toBeNull();
  });

  it('follows the example of C2SP: 70,000 leaves', () => {
    expect(tilesFrom(0, 70_000, 0)).toHaveLength(274);
    expect(tilesFrom(0, 70_000, 0).at(-1)).toEqual({ level: 0, index: 273, width: 112 });
    expect(tilesFrom(0, 70_000, 1)).toEqual([
      { level: 1, index: 0, width: 256 },
      { level: 1, index: 1, width: 17 },
    ]);
    expect(tilesFrom(0, 70_000, 2)).toEqual([{ level: 2, index: 0, width: 1 }]);
    expect(tilesFrom(0, 70_000, 3)).toEqual([]);
    expect(tileWidth(256, 'entries', 1)).toBe(0);
    expect(tilesFrom(300, 520, 'entries').map(({ index, width }) => [index, width])).toEqual([
      [1, 256],
      [2, 8],
    ]);
  });
});

describe('an entry tile', () => {
  const statement = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes));

  it('is read back, and only with its true width', () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 20 }), (statements) => {
        const bytes = encodeEntries(statements);
        expect(decodeEntries(bytes, statements.length)).toEqual(statements);
        expect(decodeEntries(bytes, statements.length + 1)).toBeNull();
        expect(decodeEntries(bytes, statements.length - 1)).toBeNull();
        expect(decodeEntries(bytes.subarray(0, -1), statements.length)).toBeNull();
        expect(decodeEntries(Buffer.concat([bytes, Buffer.alloc(1)]), statements.length)).toBeNull();
      }),
    );
  });

  it('holds no statement that is too long', () => {
    expect(() => encodeEntries([Buffer.alloc(8193)])).toThrow(RangeError);
    expect(() => encodeEntries(Array.from({ length: 257 }, () => Buffer.alloc(1)))).toThrow(RangeError);
    const long = Buffer.concat([Buffer.from([0x20, 0x01]), Buffer.alloc(8193)]);
    expect(decodeEntries(long, 1)).toBeNull();
  });
});

describe('hash tiles', () => {
  it('give the proofs of a tree of 66,000 leaves', async () => {
    const leaves = Array.from({ length: 66_000 }, (_, i) => leafHash(Buffer.from([i >> 16, i >> 8, i & 255])));
    const levels = [leaves];
    for (const level of [0, 1]) {
      const below = levels[level]!;
      levels.push(
        Array.from({ length: Math.floor(below.length / 256) }, (_, i) =>
          hashOfRow(below.slice(i * 256, i * 256 + 256)),
        ),
      );
    }
    const read = readerOfTiles(66_000, ({ level, index, width }) => {
      const tile = levels[level as number]!.slice(index * 256, index * 256 + width);
      return Promise.resolve(decodeHashes(encodeHashes(tile), width)!);
    });
    const root = rootOf(frontierOf(leaves));
    for (const index of [0, 255, 256, 40_000, 65_535, 65_536, 65_999]) {
      const proof = await proveInclusion(index, 66_000, read);
      expect(verifyInclusion({ index, size: 66_000, leaf: leaves[index]!, proof, root })).toBe(true);
    }
  });

  it('are refused with another width', () => {
    expect(decodeHashes(Buffer.alloc(64), 2)).toHaveLength(2);
    expect(decodeHashes(Buffer.alloc(64), 1)).toBeNull();
    expect(decodeHashes(Buffer.alloc(63), 2)).toBeNull();
  });
});

import { Buffer } from 'node:buffer';
import type { NodeReader, TreeNode } from '../tree/subtree.js';
import { hashOfRow } from '../tree/subtree.js';
import { TILE_WIDTH, tileWidth, type TileAddress } from './tile-address.js';

/** Rows of the tree in one tile: `2^8` is 256. */
const TILE_HEIGHT = 8;
const HASH_BYTES = 32;

/** The hashes one after the other. */
export function encodeHashes(hashes: readonly Uint8Array[]): Buffer {
  return Buffer.concat(hashes);
}

/** Null unless there are exactly `width` hashes. */
export function decodeHashes(bytes: Uint8Array, width: number): Buffer[] | null {
  if (bytes.length !== width * HASH_BYTES) return null;
  return Array.from({ length: width }, (_, i) => Buffer.from(bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES)));
}

/** The tile that a subtree's hash is in or can be made from, in a tree of that size. */
export function tileOfNode({ level, index }: TreeNode, size: number): TileAddress {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const tile = Math.floor((index * 2 ** (level % TILE_HEIGHT)) / TILE_WIDTH);
  return { level: tileLevel, index: tile, width: tileWidth(size, tileLevel, tile) };
}

/** Reads subtrees of a tree of that size out of its hash tiles. A tile that two of them need may be asked for twice. */
export function readerOfTiles(size: number, readTile: (tile: TileAddress) => Promise<readonly Buffer[]>): NodeReader {
  return async (node) => {
    const tile = tileOfNode(node, size);
    const hashes = await readTile(tile);
    const width = 2 ** (node.level % TILE_HEIGHT);
    const first = node.index * width - tile.index * TILE_WIDTH;
    const row = hashes.slice(first, first + width);
    if (row.length !== width) throw new RangeError(`tile ${tile.index} at level ${tile.level} is too narrow`);
    return hashOfRow(row);
  };
}

import type { Buffer } from 'node:buffer';
import { nodeHash } from '../hashes.js';

/** A complete subtree: it covers the leaves from `index * 2^level` on, `2^level` of them. Level 0 are the leaves. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Leaves from `start` up to and without `end`. Of the ranges in proofs, `start` is a multiple of the range's largest subtree. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** Gives the hash of a complete subtree: from memory, from tiles, from a database. */
export type NodeReader = (node: TreeNode) => Buffer | Promise<Buffer>;

/** The complete subtrees that make up a range, left to right, largest first. */
export function subtreesOf({ start, end }: LeafRange): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let from = start; from < end;) {
    let level = 0;
    let width = 1;
    while (from % (width * 2) === 0 && from + width * 2 <= end) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: from / width });
    from += width;
  }
  return nodes;
}

/** RFC 6962 hash of a range of leaves. */
export async function hashOfRange(range: LeafRange, read: NodeReader): Promise<Buffer> {
  const hashes = await Promise.all(subtreesOf(range).map(async (node) => read(node)));
  return foldRight(hashes);
}

/** Joins subtrees, largest first, from the right: what RFC 6962 does with a tree that is not complete. */
export function foldRight(hashes: readonly Buffer[]): Buffer {
  const [last, ...rest] = hashes.toReversed();
  if (!last) throw new RangeError('a range without leaves has no hash');
  return rest.reduce((right, left) => nodeHash(left, right), last);
}

/** Joins the `2^n` hashes of one row into the hash above them. */
export function hashOfRow(row: readonly Buffer[]): Buffer {
  let level = row;
  while (level.length > 1) {
    const above: Buffer[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left, right] = [level[i], level[i + 1]];
      if (!left || !right) throw new RangeError(`a row of ${row.length} hashes is not complete`);
      above.push(nodeHash(left, right));
    }
    level = above;
  }
  const [top] = level;
  if (!top) throw new RangeError('a row without hashes has no hash above it');
  return top;
}

/** Reads from leaf hashes in memory. */
export function readerOfLeaves(leaves: readonly Buffer[]): NodeReader {
  return ({ level, index }) => {
    const width = 2 ** level;
    const row = leaves.slice(index * width, (index + 1) * width);
    if (row.length !== width) throw new RangeError(`the tree has no subtree ${index} at level ${level}`);
    return hashOfRow(row);
  };
}

/** The largest power of two below a size of at least two: where RFC 6962 splits a tree. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

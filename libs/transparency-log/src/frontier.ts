import type { Buffer } from 'node:buffer';
import { nodeHash, sha256 } from './hashes.js';

/**
 * What must be kept of a Merkle tree to append to it: the roots of its complete subtrees, largest first.
 * One per set bit of `size`, so seven hashes for a million leaves.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Buffer[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] };

/** The frontier after one more leaf. Merges once for each trailing one bit of the old size. */
export function appendLeaf(frontier: Frontier, leaf: Buffer): Frontier {
  const nodes = [...frontier.nodes];
  let node = leaf;
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = nodes.pop();
    if (!left) throw new Error('the frontier holds fewer nodes than its size says');
    node = nodeHash(left, node);
  }
  nodes.push(node);
  return { size: frontier.size + 1, nodes };
}

/** RFC 6962 root hash of the tree; of an empty tree the hash of nothing. */
export function rootOf(frontier: Frontier): Buffer {
  return (
    frontier.nodes.reduceRight<Buffer | null>((right, left) => (right ? nodeHash(left, right) : left), null) ??
    sha256(new Uint8Array())
  );
}

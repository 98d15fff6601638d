import { Buffer } from 'node:buffer';
import { nodeHash, sha256 } from '../hashes.js';

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

/** The frontier over these leaf hashes. */
export function frontierOf(leaves: Iterable<Buffer>): Frontier {
  let frontier = EMPTY_FRONTIER;
  for (const leaf of leaves) frontier = appendLeaf(frontier, leaf);
  return frontier;
}

/** The nodes in hex, for a place that keeps JSON. */
export function writeFrontier({ nodes }: Frontier): string[] {
  return nodes.map((node) => node.toString('hex'));
}

/** Reads back what `writeFrontier` wrote. Throws where the nodes cannot be those of a tree of that size. */
export function readFrontier(size: number, nodes: readonly string[]): Frontier {
  const fits = Number.isSafeInteger(size) && size >= 0 && nodes.length === onesIn(size);
  if (!fits || !nodes.every((node) => /^[0-9a-f]{64}$/.test(node)))
    throw new TypeError(`this is not the frontier of a tree of ${size} leaves`);
  return { size, nodes: nodes.map((node) => Buffer.from(node, 'hex')) };
}

function onesIn(size: number): number {
  let count = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) count += rest % 2;
  return count;
}

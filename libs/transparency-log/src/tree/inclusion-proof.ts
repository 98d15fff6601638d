import type { Buffer } from 'node:buffer';
import { nodeHash } from '../hashes.js';
import { hashOfRange, splitOf, type LeafRange, type NodeReader } from './subtree.js';

/** Says that a leaf stands at an index of a tree. The proof runs from the leaf's sibling up to the child of the root. */
export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leaf: Buffer;
  readonly proof: readonly Buffer[];
  readonly root: Buffer;
}

/** RFC 6962 audit path of one leaf. Throws where the tree has no such leaf. */
export function proveInclusion(index: number, size: number, read: NodeReader): Promise<Buffer[]> {
  return Promise.all(inclusionRanges(index, size).map((range) => hashOfRange(range, read)));
}

/** Whose hashes the proof consists of, in its order. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!isLeafOf(index, size)) throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const downwards: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      downwards.push({ start: middle, end });
      end = middle;
    } else {
      downwards.push({ start, end: middle });
      start = middle;
    }
  }
  return downwards.reverse();
}

/** Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ index, size, leaf, proof, root }: InclusionClaim): boolean {
  if (!isLeafOf(index, size)) return false;
  let [node, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** Not by bits: JavaScript's shifts end at 32. */
function half(number: number): number {
  return Math.floor(number / 2);
}

function isLeafOf(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size;
}

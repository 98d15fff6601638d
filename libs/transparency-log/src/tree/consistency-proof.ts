import type { Buffer } from 'node:buffer';
import { nodeHash } from '../hashes.js';
import { hashOfRange, splitOf, type LeafRange, type NodeReader } from './subtree.js';

/** Says that the tree of `newSize` leaves begins with the tree of `oldSize` leaves. */
export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Buffer;
  readonly newRoot: Buffer;
  readonly proof: readonly Buffer[];
}

/** RFC 6962 consistency proof; empty for equal sizes. Sizes begin at 1, since every tree begins with the empty one. */
export function proveConsistency(oldSize: number, newSize: number, read: NodeReader): Promise<Buffer[]> {
  return Promise.all(consistencyRanges(oldSize, newSize).map((range) => hashOfRange(range, read)));
}

/** Whose hashes the proof consists of, in its order. */
export function consistencyRanges(oldSize: number, newSize: number): LeafRange[] {
  if (!areSizes(oldSize, newSize)) throw new RangeError(`no tree of ${newSize} leaves grew out of one of ${oldSize}`);
  const downwards: LeafRange[] = [];
  let [start, end] = [0, newSize];
  let isWholeOldTree = true;
  while (oldSize !== end) {
    const middle = start + splitOf(end - start);
    if (oldSize <= middle) {
      downwards.push({ start: middle, end });
      end = middle;
    } else {
      downwards.push({ start, end: middle });
      start = middle;
      isWholeOldTree = false;
    }
  }
  // The old root itself is known to whoever asks.
  if (!isWholeOldTree) downwards.push({ start, end });
  return downwards.reverse();
}

/** Whether the proof leads from the old root to the new one (RFC 9162, section 2.1.4.2). */
export function verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof }: ConsistencyClaim): boolean {
  if (!areSizes(oldSize, newSize)) return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot.equals(newRoot);
  const path = isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : [...proof];
  const [seed, ...rest] = path;
  if (!seed) return false;
  let [node, last] = [oldSize - 1, newSize - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  let [old, grown] = [seed, seed];
  for (const hash of rest) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      old = nodeHash(hash, old);
      grown = nodeHash(hash, grown);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      grown = nodeHash(grown, hash);
    }
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && old.equals(oldRoot) && grown.equals(newRoot);
}

function half(number: number): number {
  return Math.floor(number / 2);
}

function isPowerOfTwo(size: number): boolean {
  return 2 ** Math.floor(Math.log2(size)) === size;
}

function areSizes(oldSize: number, newSize: number): boolean {
  return Number.isSafeInteger(oldSize) && Number.isSafeInteger(newSize) && oldSize >= 1 && oldSize <= newSize;
}

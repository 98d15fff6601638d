import { describe, expect, it } from '@jest/globals';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import fc from 'fast-check';
import { leafHash, nodeHash } from '../hashes.js';
import { proveConsistency, verifyConsistency } from './consistency-proof.js';
import { frontierOf, rootOf } from './frontier.js';
import { proveInclusion, verifyInclusion } from './inclusion-proof.js';
import { readerOfLeaves } from './subtree.js';

const BODIES = Array.from({ length: 70 }, (_, i) => Buffer.from(`statement ${i}`));
const LEAVES = BODIES.map(leafHash);
const read = readerOfLeaves(LEAVES);
const rootAt = (size: number): Buffer => rootOf(frontierOf(LEAVES.slice(0, size)));
const flip = (hash: Buffer): Buffer => Buffer.from([(hash[0] ?? 0) ^ 1, ...hash.subarray(1)]);

/** What an independent implementation says; it throws where it refuses. */
function sigstoreAccepts(body: Buffer, index: number, size: number, proof: Buffer[]): boolean {
  const inclusionProof = { logIndex: String(index), hashes: proof };
  try {
    verifyMerkleInclusion(
      { canonicalizedBody: body, inclusionProof } as unknown as Parameters<typeof verifyMerkleInclusion>[0],
      { logSize: BigInt(size), logHash: rootAt(size) } as Parameters<typeof verifyMerkleInclusion>[1],
    );
    return true;
  } catch {
    return false;
  }
}

describe('an inclusion proof', () => {
  it('is accepted for every leaf of every tree to 70 leaves, here and by Sigstore, and no forgery is', async () => {
    for (let size = 1; size <= LEAVES.length; size += 1) {
      const root = rootAt(size);
      for (let index = 0; index < size; index += 1) {
        const [leaf, body] = [LEAVES[index]!, BODIES[index]!];
        const proof = await proveInclusion(index, size, read);
        expect(verifyInclusion({ index, size, leaf, proof, root })).toBe(true);
        expect(sigstoreAccepts(body, index, size, proof)).toBe(true);
        const forged = proof.length > 0 ? [flip(proof[0]!), ...proof.slice(1)] : [leaf];
        expect(verifyInclusion({ index, size, leaf, proof: forged, root })).toBe(false);
        expect(sigstoreAccepts(body, index, size, forged)).toBe(false);
        expect(verifyInclusion({ index, size, leaf: flip(leaf), proof, root })).toBe(false);
        expect(verifyInclusion({ index, size, leaf, proof: [...proof, leaf], root })).toBe(false);
        expect(verifyInclusion({ index, size, leaf, proof: proof.slice(0, -1), root })).toBe(proof.length === 0);
        expect(verifyInclusion({ index: index + 1, size, leaf, proof, root })).toBe(false);
      }
    }
  });

  it('is refused for a node inside the tree that is passed off as a leaf', async () => {
    const leaf = nodeHash(LEAVES[0]!, LEAVES[1]!);
    const proof = [nodeHash(LEAVES[2]!, LEAVES[3]!)];
    expect(nodeHash(leaf, proof[0]!)).toEqual(rootAt(4));
    expect(verifyInclusion({ index: 0, size: 4, leaf, proof, root: rootAt(4) })).toBe(false);
  });

  it('is refused for indexes that are none', () => {
    const [leaf, root] = [LEAVES[0]!, LEAVES[0]!];
    for (const index of [-1, 1, 0.5, NaN])
      expect(verifyInclusion({ index, size: 1, leaf, proof: [], root })).toBe(false);
    expect(() => proveInclusion(1, 1, read)).toThrow(RangeError);
  });

  it('holds beyond 32 bits', async () => {
    const size = 2 ** 40 + 3;
    const hash = (level: number, index: number): Buffer => leafHash(Buffer.from(`${level}/${index}`));
    const proof = await proveInclusion(2 ** 40 + 2, size, ({ level, index }) => hash(level, index));
    expect(proof).toEqual([expect.any(Buffer), hash(40, 0)]);
  });
});

describe('a consistency proof', () => {
  it('is accepted for every pair of sizes to 70, and no forgery is', async () => {
    for (let newSize = 1; newSize <= LEAVES.length; newSize += 1) {
      const newRoot = rootAt(newSize);
      for (let oldSize = 1; oldSize <= newSize; oldSize += 1) {
        const claim = { oldSize, newSize, oldRoot: rootAt(oldSize), newRoot };
        const proof = await proveConsistency(oldSize, newSize, read);
        expect(verifyConsistency({ ...claim, proof })).toBe(true);
        expect(verifyConsistency({ ...claim, proof, oldRoot: flip(claim.oldRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof, newRoot: flip(newRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, newRoot] })).toBe(false);
        if (proof.length > 0) expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  it('cannot be made for a history that was rewritten', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 59 }), async (oldSize, at) => {
        const altered = LEAVES.map((leaf, i) => (i === at % oldSize ? flip(leaf) : leaf));
        const proof = await proveConsistency(oldSize, 70, readerOfLeaves(altered));
        const newRoot = rootOf(frontierOf(altered));
        expect(verifyConsistency({ oldSize, newSize: 70, oldRoot: rootAt(oldSize), newRoot, proof })).toBe(false);
      }),
    );
  });

  it('is refused for sizes that are none', () => {
    const root = LEAVES[0]!;
    for (const [oldSize, newSize] of [
      [0, 1],
      [2, 1],
      [1.5, 2],
    ] as const)
      expect(verifyConsistency({ oldSize, newSize, oldRoot: root, newRoot: root, proof: [] })).toBe(false);
  });
});

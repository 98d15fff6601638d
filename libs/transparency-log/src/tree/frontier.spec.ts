import { describe, expect, it } from '@jest/globals';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from './frontier.js';
import { leafHash, nodeHash, sha256 } from '../hashes.js';

/** The eight leaves that the certificate transparency projects test with, and the roots of the first n of them. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the frontier of a Merkle tree', () => {
  it('gives the published RFC 6962 roots', () => {
    const frontiers = LEAVES.reduce(
      (all, leaf) => [...all, appendLeaf(all.at(-1) ?? EMPTY_FRONTIER, leafHash(Buffer.from(leaf, 'hex')))],
      [EMPTY_FRONTIER],
    );
    expect(frontiers.map((frontier) => rootOf(frontier).toString('hex'))).toEqual(ROOTS);
  });

  it('agrees with the recursive definition for every size to 130 and keeps one node per set bit', () => {
    const leaves = Array.from({ length: 130 }, (_, i) => leafHash(Buffer.from([i])));
    let frontier = EMPTY_FRONTIER;
    for (const leaf of leaves) {
      frontier = appendLeaf(frontier, leaf);
      expect(rootOf(frontier)).toEqual(recursiveRoot(leaves.slice(0, frontier.size)));
      expect(frontier.nodes).toHaveLength([...frontier.size.toString(2)].filter((bit) => bit === '1').length);
    }
  });
});

function recursiveRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) return sha256(Buffer.alloc(0));
  const [first] = leaves;
  if (leaves.length === 1 && first) return first;
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(recursiveRoot(leaves.slice(0, split)), recursiveRoot(leaves.slice(split)));
}

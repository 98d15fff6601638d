import {
  appendLeaf,
  EMPTY_FRONTIER,
  hashOfRow,
  leafHash,
  rootOf,
  TILE_WIDTH,
  writeFrontier,
  type Frontier,
} from '#transparency-log';
import type { LogSigning, LogToSign } from '../ports/log-signing.js';

export type GrownTree =
  | { readonly kind: 'grown'; readonly tree: Frontier; readonly firstTile: number; readonly tiles: readonly Buffer[] }
  | { readonly kind: 'fault'; readonly reason: string };

/**
 * Builds the tree on from the last signed head, out of the statements themselves: stored hashes may have been changed with
 * them. It begins at the last full tile, so that up to 255 statements that were signed already must give the signed root once
 * more.
 */
export async function growTree(signing: LogSigning, log: LogToSign): Promise<GrownTree> {
  const signed = log.head?.frontier ?? EMPTY_FRONTIER;
  const firstTile = Math.floor(signed.size / TILE_WIDTH);
  let tree = fullTilesOf(signed);
  const tiles: Buffer[] = [];
  while (tree.size < log.frontier.size) {
    const wanted = Math.min(TILE_WIDTH, log.frontier.size - tree.size);
    const leaves = (await signing.bodies(log.id, tree.size, wanted)).map(leafHash);
    if (leaves.length !== wanted) return fault(`statement ${tree.size + leaves.length} is missing`);
    for (const leaf of leaves) {
      tree = appendLeaf(tree, leaf);
      if (tree.size === signed.size && log.head && !rootOf(tree).equals(log.head.root))
        return fault(`the first ${signed.size} statements are not the ones that were signed`);
    }
    if (wanted === TILE_WIDTH) tiles.push(hashOfRow(leaves));
  }
  if (writeFrontier(tree).join() !== writeFrontier(log.frontier).join())
    return fault('the statements are not the ones that were appended');
  return { kind: 'grown', tree, firstTile, tiles };
}

/** The root over the first so many statements, from the statements. */
export async function rootAt(signing: LogSigning, logId: string, size: number): Promise<Buffer> {
  const signed = await signing.signedRoot(logId, size);
  if (signed) return signed;
  let tree = EMPTY_FRONTIER;
  while (tree.size < size) {
    const bodies = await signing.bodies(logId, tree.size, Math.min(5_000, size - tree.size));
    if (bodies.length === 0) throw new Error(`the log ${logId} has no statement ${tree.size}`);
    for (const body of bodies) tree = appendLeaf(tree, leafHash(body));
  }
  return rootOf(tree);
}

/** The subtrees of 256 leaves and more come first in a frontier, one for each bit from the ninth on. */
function fullTilesOf({ size, nodes }: Frontier): Frontier {
  const whole = size - (size % TILE_WIDTH);
  const kept = [...(whole / TILE_WIDTH).toString(2)].filter((bit) => bit === '1').length;
  return { size: whole, nodes: nodes.slice(0, kept) };
}

function fault(reason: string): GrownTree {
  return { kind: 'fault', reason };
}

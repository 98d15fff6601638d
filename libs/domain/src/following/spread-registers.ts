/** Of any ten results in a row … */
const WINDOW = 10;
/** … so many may be of one register, as long as others have something to show. */
const SHARE = 4;

/** Results are put in order in blocks of this size, so that a page stays the same however it is reached. */
export const SPREAD_BLOCK = 60;

/**
 * Keeps one register from crowding out all others: a hit of a register that has had its share waits until others had their
 * turn. Every hit stays, only the order changes, and only within the list given.
 */
export function spreadRegisters<Hit>(hits: readonly Hit[], registerOf: (hit: Hit) => string | undefined): Hit[] {
  const waiting = [...hits];
  const placed: Hit[] = [];
  while (waiting.length > 0) {
    const recent = placed.slice(-(WINDOW - 1)).map(registerOf);
    const hasHadItsShare = (hit: Hit): boolean =>
      recent.filter((register) => register === registerOf(hit)).length >= SHARE;
    const next = waiting.findIndex((hit) => !hasHadItsShare(hit));
    placed.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return placed;
}

/** Puts a stretch that begins and ends at block limits in order, block by block. */
export function spreadBlocks<Hit>(hits: readonly Hit[], registerOf: (hit: Hit) => string | undefined): Hit[] {
  const spread: Hit[] = [];
  for (let start = 0; start < hits.length; start += SPREAD_BLOCK)
    spread.push(...spreadRegisters(hits.slice(start, start + SPREAD_BLOCK), registerOf));
  return spread;
}

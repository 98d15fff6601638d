/** Hashes or entries in a full tile. */
export const TILE_WIDTH = 256;

/**
 * One tile of a log (C2SP tlog-tiles). `level` is `entries` for the statements themselves, 0 for their leaf hashes, and above
 * that each hash stands for a full tile below. `width` under 256 is a partial tile, at the right edge of a tree.
 */
export interface TileAddress {
  readonly level: number | 'entries';
  readonly index: number;
  readonly width: number;
}

/** `tile/entries/x001/x234/067.p/12`: the path below the address of a log. */
export function formatTilePath({ level, index, width }: TileAddress): string {
  const groups =
    String(index)
      .padStart(Math.ceil(String(index).length / 3) * 3, '0')
      .match(/\d{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** Reads such a path. Null for every other way to write it: one tile has one address. */
export function parseTilePath(path: string): TileAddress | null {
  const [, level = '', groups = '', width = String(TILE_WIDTH)] = PATH.exec(path) ?? [];
  if (level === '') return null;
  const address: TileAddress = {
    level: level === 'entries' ? level : Number(level),
    index: Number(groups.replaceAll(/[x/]/g, '')),
    width: Number(width),
  };
  return Number.isSafeInteger(address.index) && formatTilePath(address) === path ? address : null;
}

/** Levels end at 63; five groups of digits are more tiles than any log will have. */
const PATH =
  /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-5]))?$/;

/** How wide the tile is in a tree of that size; 0 where the tree does not reach it. */
export function tileWidth(size: number, level: TileAddress['level'], index: number): number {
  const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** The tiles of a level that a tree of `size` has from the tile of hash `from` on, in order. */
export function tilesFrom(from: number, size: number, level: TileAddress['level']): TileAddress[] {
  const tiles: TileAddress[] = [];
  for (let index = Math.floor(from / TILE_WIDTH); tileWidth(size, level, index) > 0; index += 1)
    tiles.push({ level, index, width: tileWidth(size, level, index) });
  return tiles;
}

import { setImmediate as breathe } from 'node:timers/promises';

/** Numbers a word is placed by. */
export const DIMENSIONS = 200;
/** Each round brings words that stand for the same nearer to each other; after three the order hardly changes. */
const ROUNDS = 3;
/** Rows worked off before others get their turn: a lease has to be renewed meanwhile. */
const ROWS_AT_ONCE = 200;

/** The tokens of one entry and how much each counts in it. */
export interface WeighedTokens {
  readonly tokens: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * Latent semantic analysis: places tokens so that those found in the same entries lie near each other, by block power
 * iteration from a fixed start, so that the same texts give the same places. Rows of `DIMENSIONS` numbers, each of
 * length 1 or 0.
 */
export async function wordVectors(entries: readonly WeighedTokens[], tokenCount: number): Promise<Float32Array> {
  let places = startingPlaces(tokenCount);
  for (let round = 0; round < ROUNDS; round += 1) {
    const ofEntries = await sumsPerEntry(entries, places);
    await makeIndependent(ofEntries, entries.length);
    places = await sumsPerToken(entries, ofEntries, tokenCount);
  }
  for (let token = 0; token < tokenCount; token += 1) normalise(places, token * DIMENSIONS);
  return places;
}

function startingPlaces(count: number): Float32Array {
  const places = new Float32Array(count * DIMENSIONS);
  let state = 88_172_645;
  for (let i = 0; i < places.length; i += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    places[i] = state / 2 ** 31 - 1;
  }
  return places;
}

async function sumsPerEntry(entries: readonly WeighedTokens[], places: Float32Array): Promise<Float32Array> {
  const sums = new Float32Array(entries.length * DIMENSIONS);
  await inPortions(entries, ({ tokens, weights }, row) => {
    for (let i = 0; i < tokens.length; i += 1) add(sums, row, places, tokens[i] ?? 0, weights[i] ?? 0);
  });
  return sums;
}

async function sumsPerToken(
  entries: readonly WeighedTokens[],
  ofEntries: Float32Array,
  tokenCount: number,
): Promise<Float32Array> {
  const sums = new Float32Array(tokenCount * DIMENSIONS);
  await inPortions(entries, ({ tokens, weights }, row) => {
    for (let i = 0; i < tokens.length; i += 1) add(sums, tokens[i] ?? 0, ofEntries, row, weights[i] ?? 0);
  });
  return sums;
}

async function inPortions<T>(items: readonly T[], work: (item: T, row: number) => void): Promise<void> {
  for (let row = 0; row < items.length; row += 1) {
    const item = items[row];
    if (item !== undefined) work(item, row);
    if (row % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
  }
}

function add(sums: Float32Array, to: number, places: Float32Array, from: number, weight: number): void {
  const [target, source] = [to * DIMENSIONS, from * DIMENSIONS];
  for (let d = 0; d < DIMENSIONS; d += 1)
    sums[target + d] = (sums[target + d] ?? 0) + weight * (places[source + d] ?? 0);
}

/** Gram-Schmidt over the columns: without it all of them would turn to the strongest direction. */
async function makeIndependent(matrix: Float32Array, rows: number): Promise<void> {
  const columns = Array.from({ length: DIMENSIONS }, (_, d) => {
    const column = new Float64Array(rows);
    for (let row = 0; row < rows; row += 1) column[row] = matrix[row * DIMENSIONS + d] ?? 0;
    return column;
  });
  for (const [d, column] of columns.entries()) {
    for (const earlier of columns.slice(0, d)) {
      const share = dot(column, earlier);
      for (let row = 0; row < rows; row += 1) column[row] = (column[row] ?? 0) - share * (earlier[row] ?? 0);
    }
    const length = Math.sqrt(dot(column, column));
    // More directions than texts: what is left over is noise of the computation.
    const scale = length > 1e-6 ? 1 / length : 0;
    for (let row = 0; row < rows; row += 1) column[row] = (column[row] ?? 0) * scale;
    for (let row = 0; row < rows; row += 1) matrix[row * DIMENSIONS + d] = column[row] ?? 0;
    await breathe();
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function normalise(places: Float32Array, at: number): void {
  let squares = 0;
  for (let d = 0; d < DIMENSIONS; d += 1) squares += (places[at + d] ?? 0) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let d = 0; d < DIMENSIONS; d += 1) places[at + d] = (places[at + d] ?? 0) * scale;
}

import { runClients, type Load } from './run-clients.js';
import { joined, type Samples } from './samples.js';

export interface SideBySide {
  readonly clients: number;
  readonly ours: Samples;
  readonly raw: Samples;
}

export interface Effort {
  readonly clients: number;
  readonly rounds: number;
  readonly milliseconds: number;
}

export const ONE_CLIENT: Effort = { clients: 1, rounds: 5, milliseconds: 2_000 };
export const EIGHT_CLIENTS: Effort = { clients: 8, rounds: 5, milliseconds: 2_000 };

/** Both get the same questions, warm, in turns: noise of the machine then falls on both. */
export async function sideBySide(ours: Load, raw: Load, effort: Effort): Promise<SideBySide> {
  const { clients, rounds, milliseconds } = effort;
  for (const load of [ours, raw]) await runClients(load, clients, milliseconds);
  const [seenOfOurs, seenOfRaw]: [Samples[], Samples[]] = [[], []];
  for (let round = 1; round <= rounds; round++) {
    const turns = [
      { load: ours, seen: seenOfOurs },
      { load: raw, seen: seenOfRaw },
    ];
    if (round % 2 === 0) turns.reverse();
    for (const { load, seen } of turns) seen.push(await runClients(load, clients, milliseconds, round * 10_000));
  }
  return { clients, ours: joined(seenOfOurs), raw: joined(seenOfRaw) };
}

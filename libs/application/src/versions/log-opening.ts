import { commitToKey } from '#transparency-log';
import type { Unlogged } from '../ports/ledger.js';
import type { City } from '../ports/registers.js';

/** Leaf 0 of a city's log: who it is, which key signs it, and which key may follow. */
export function openingOf(city: City): Unlogged {
  return {
    type: 'log.open',
    origin: city.logOrigin,
    entryPrefix: city.prefix,
    keys: [city.logKey],
    next: commitToKey(city.logNextKey),
    name: Object.fromEntries(Object.entries(city.name).map(([language, { text }]) => [language, text])),
  };
}

import { deepStrictEqual } from 'node:assert';
import { perSecond, quantile, told } from '../load/samples.js';
import { EIGHT_CLIENTS, ONE_CLIENT, sideBySide, type SideBySide } from '../load/side-by-side.js';
import { figure, type Figure } from '../report/figure.js';
import type { Running } from '../services/running.js';
import { dataOf, document, graphql } from './graphql.js';

export async function measureRecord({ register, ours, rawRead }: Running): Promise<Figure[]> {
  const query = document('record');
  const ids = await register.ids(2_000);
  const idAt = (n: number): string => ids[n % ids.length]!;
  const loads = [
    { target: ours, question: (n: number) => graphql(query, { id: idAt(n) }) },
    { target: rawRead, question: (n: number) => ({ method: 'GET' as const, path: `/record/${idAt(n)}` }) },
  ] as const;
  for (let n = 0; n < 20; n++) {
    const [mine, raw] = await Promise.all(loads.map(({ target, question }) => dataOf(target, question(n))));
    deepStrictEqual(mine, raw, 'both must answer the same');
  }
  return [
    beside('record by id', await sideBySide(...loads, ONE_CLIENT), 1.6),
    beside('record by id', await sideBySide(...loads, EIGHT_CLIENTS), 1.6),
  ];
}

/** One client compares by the middle answer, several by how many answers there are in a second. */
export function beside(what: string, { clients, ours, raw }: SideBySide, limit: number): Figure {
  const ratio = clients > 1 ? perSecond(raw) / perSecond(ours) : quantile(ours.times, 0.5) / quantile(raw.times, 0.5);
  const name = `${what}, ${clients === 1 ? '1 client' : `${clients} clients`}`;
  return figure(name, told(ours), { raw: told(raw), ratio, target: `${limit} x`, met: ratio <= limit });
}

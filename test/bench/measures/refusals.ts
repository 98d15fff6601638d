import { runClients } from '../load/run-clients.js';
import { quantile } from '../load/samples.js';
import { figure, type Figure } from '../report/figure.js';
import type { Running } from '../services/running.js';
import { graphql } from './graphql.js';

const UNBOUNDED = '{ entries(first: 100000) { nodes { id name { text } } } }';
/** Each level would multiply the answer by fifty. */
const TOO_DEEP = `{ ${'entries(first: 50) { nodes { organisation { '.repeat(8)}id${' } } }'.repeat(8)} }`;

export async function measureRefusals({ ours }: Running): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, query] of [
    ['an unbounded query is refused', UNBOUNDED],
    ['a too deep query is refused', TOO_DEEP],
  ] as const) {
    const load = { target: ours, question: () => graphql(query), status: 400 };
    await runClients(load, 1, 500);
    const { times } = await runClients(load, 1, 3_000);
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    figures.push(figure(name, `p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)} ms`, { target: 'p95 5 ms', met: p95 < 5 }));
  }
  return figures;
}

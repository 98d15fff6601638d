import { performance } from 'node:perf_hooks';
import type { HttpTarget, Question } from './http-target.js';
import type { Samples } from './samples.js';

export interface Load {
  readonly target: HttpTarget;
  /** Question number `n` of an endless row. */
  readonly question: (n: number) => Question;
  readonly status?: number;
}

/** So many clients ask one question after the other for so long. `start` numbers the first question. */
export async function runClients(load: Load, clients: number, milliseconds: number, start = 0): Promise<Samples> {
  const times: number[] = [];
  const begun = performance.now();
  const end = begun + milliseconds;
  let next = start;
  const client = async (): Promise<void> => {
    for (let sent = performance.now(); sent < end;) {
      const status = await load.target.ask(load.question(next++));
      const answered = performance.now();
      if (status !== (load.status ?? 200)) throw new Error(`the server answered with status ${status}`);
      times.push(answered - sent);
      sent = answered;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, seconds: (performance.now() - begun) / 1_000 };
}

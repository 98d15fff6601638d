import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HttpTarget, Question } from '../load/http-target.js';

/** A committed document as clients send it: text and variables, every time. */
export function document(name: string): string {
  return readFileSync(join(import.meta.dirname, `../documents/${name}.graphql`), 'utf8');
}

export function graphql(query: string, variables: object = {}): Question {
  return { method: 'POST', path: '/graphql', body: JSON.stringify({ query, variables }) };
}

/** The answer without faults; used to be sure that what is measured is an answer. */
export async function dataOf<T>(target: HttpTarget, question: Question): Promise<T> {
  const { status, body } = await target.read(question);
  const answer = JSON.parse(body) as { readonly data?: T; readonly errors?: unknown };
  if (status !== 200 || !answer.data || answer.errors)
    throw new Error(`no answer (${status}): ${body.slice(0, 1_000)}`);
  return answer.data;
}

import { visit, type DocumentNode } from 'graphql';
import type { Refusal } from './refusal.js';

/** No argument of ours nests so deep. */
const DEEPEST = 20;

/** Values that no argument can hold, found before anything walks through them or hands them to a database. */
export function refuseValues(value: unknown, depth = 0): Refusal | null {
  if (typeof value === 'string') return value.includes('\0') ? NUL : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth > DEEPEST) return DEEP;
  for (const inner of Object.values(value)) {
    const refusal = refuseValues(inner, depth + 1);
    if (refusal) return refusal;
  }
  return null;
}

/** The same for what is written into the document itself. */
export function refuseLiterals(document: DocumentNode): Refusal | null {
  let refusal: Refusal | null = null;
  visit(document, {
    StringValue: ({ value }) => {
      refusal ??= refuseValues(value);
    },
  });
  return refusal;
}

const NUL: Refusal = {
  code: 'BAD_USER_INPUT',
  message: 'A text of this query contains the sign NUL, which no text has.',
};

const DEEP: Refusal = {
  code: 'BAD_USER_INPUT',
  message: `The values of this query are nested deeper than ${DEEPEST}.`,
};

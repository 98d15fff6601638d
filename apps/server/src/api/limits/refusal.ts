import { GraphQLError } from 'graphql';

export type RefusalCode =
  | 'ONLY_QUERIES'
  | 'TOO_MANY_TOKENS'
  | 'QUERY_TOO_DEEP'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_FIELDS'
  | 'TOO_MANY_FRAGMENTS'
  | 'PAGE_SIZE'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COSTLY';

/** A request that is not run, with a sentence that says what to change. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export function errorFor({ code, message }: Refusal): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}

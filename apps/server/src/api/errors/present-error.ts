import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export const FAULT = 'INTERNAL_SERVER_ERROR';

/** What the outside may see of an error: never a stack, never a statement, never the message of a fault of ours. */
export function presentError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string | null,
): GraphQLFormattedError {
  const code = codeOf(formatted, error);
  const { locations, path } = formatted;
  return {
    message:
      code === FAULT ? 'Something went wrong here. It has been noted; please try again later.' : formatted.message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(requestId !== null && { requestId }) },
  };
}

/** True for bugs and outages, which somebody has to look at; false for what the client asked wrongly. */
export function isFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return true;
  const { originalError, extensions } = error;
  if (typeof extensions['code'] === 'string' && extensions['code'] !== FAULT) return false;
  return originalError !== undefined && !(originalError instanceof GraphQLError);
}

function codeOf(formatted: GraphQLFormattedError, error: unknown): string {
  if (isFault(error)) return FAULT;
  const { code } = formatted.extensions ?? {};
  return typeof code === 'string' ? code : 'BAD_USER_INPUT';
}

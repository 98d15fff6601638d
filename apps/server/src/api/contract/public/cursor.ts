import { GraphQLError } from 'graphql';

/** Opaque to clients. It holds the sort value and the id of a row, so that it survives whatever is added before it. */
export function encodeCursor(...parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Reads a cursor of ours, or refuses it: it may come from another list, from a mistyped address or from an attacker. */
export function decodeCursor(cursor: string, isValid: (parts: readonly unknown[]) => boolean): readonly unknown[] {
  const parts = parse(cursor);
  if (Array.isArray(parts) && isValid(parts)) return parts;
  throw new GraphQLError(
    'This cursor does not belong to this list. Take it from `endCursor` of a page with the same sort order.',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

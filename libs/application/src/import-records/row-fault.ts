const DATA_EXCEPTION = /^2[23]/;

/**
 * Whether storing failed because of what was to be stored (a value or a key that the database refuses) and not because the
 * database is away: only then does it help to try the rows one by one.
 */
export function rowFaultOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, constraint } = error as Error & { readonly code?: unknown; readonly constraint?: unknown };
  if (typeof code !== 'string' || !DATA_EXCEPTION.test(code)) return null;
  if (constraint === 'record_uri_unique') return 'its address belongs to a record of another register here';
  return `the database refuses it (${code})`;
}

const PATIENCE_MS = 3_000;

/**
 * One sentence for somebody whose own search server does not do what it should; null when it does. A start goes on all the
 * same: without the engine the database answers, so nobody may take the register for broken, nor its search for whole.
 */
export async function troubleWithSearch(url: string, key: string): Promise<string | null> {
  const meanwhile = 'until then the database answers searches, and finds less.';
  try {
    const response = await fetch(new URL('indexes?limit=1', url.endsWith('/') ? url : `${url}/`), {
      headers: { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body?.cancel();
    if (response.ok) return null;
    if (response.status === 401 || response.status === 403)
      return `The search server at ${url} refuses the key; correct MEILI_KEY. It needs the right to read and write indexes; ${meanwhile}`;
    return `What answers at ${url} is no Meilisearch (status ${String(response.status)}); correct MEILI_URL; ${meanwhile}`;
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: { readonly code?: string } };
    return `The search server at ${url} cannot be reached (${cause?.code ?? message}); start it or correct MEILI_URL; ${meanwhile}`;
  }
}

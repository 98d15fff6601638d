import { Buffer } from 'node:buffer';

/** What an address answered. `gone`: it had to be erased there. */
export type Fetched =
  { readonly kind: 'found'; readonly bytes: Buffer } | { readonly kind: 'absent' } | { readonly kind: 'gone' };

/** The other side did not answer as the protocol asks; the message says how. */
export class NotServed extends Error {}

const PATIENCE_MS = 30_000;

/** Reads at most so many bytes from an address that the operator has named. Follows no redirect. */
export async function fetchBytes(url: string, most: number): Promise<Fetched> {
  let response: Response;
  try {
    response = await fetch(url, {
      redirect: 'error',
      headers: { 'user-agent': 'algorithm-register/1', 'accept-encoding': 'gzip', 'cache-control': 'no-cache' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch (error) {
    throw new NotServed(`${url} does not answer (${reasonOf(error)})`);
  }
  if (response.status === 404) return absent(response, 'absent');
  if (response.status === 410) return absent(response, 'gone');
  if (response.status !== 200) throw new NotServed(`${url} answers ${response.status}`);
  return { kind: 'found', bytes: await readAtMost(response, most, url) };
}

/** Counted as it comes, unpacked: a length that was promised proves nothing. */
async function readAtMost(response: Response, most: number, url: string): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      size += piece.length;
      if (size > most) throw new NotServed(`${url} is longer than ${most} bytes`);
      pieces.push(piece);
    }
  } catch (error) {
    if (error instanceof NotServed) throw error;
    throw new NotServed(`${url} breaks off (${reasonOf(error)})`);
  }
  return Buffer.concat(pieces);
}

async function absent(response: Response, kind: 'absent' | 'gone'): Promise<Fetched> {
  await response.body?.cancel();
  return { kind };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

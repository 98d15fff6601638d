import { isIP } from 'node:net';

export interface BaseAddress {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Path without a slash at its end; empty at the root. */
  readonly path: string;
}

/** Reads the pinned address of a peer; null unless it is plain `https` to a named host. */
export function parseBaseAddress(text: string): BaseAddress | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:' || /[?#@\\]/.test(text)) return null;
  if (isLiteral(url.hostname)) return null;
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}

/** `new URL` has turned `0x7f.1` and `2130706433` into dotted numbers by now; IPv6 stands in brackets. */
export function isLiteral(hostname: string): boolean {
  return isIP(hostname.replace(/^\[|\]$/g, '')) !== 0;
}

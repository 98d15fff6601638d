import { isIP } from 'node:net';
import type { Parsed } from './variable.js';

/** Nobody, or the proxies whose word about the client's address is taken. */
export type TrustedProxies = false | readonly string[];

const NAMED = ['loopback', 'linklocal', 'uniquelocal'];

/** "Trust everybody" cannot be said: a client could then give itself any address. */
export const trustedProxies = {
  expected: '"off", or addresses, address ranges and the names loopback, linklocal, uniquelocal, separated by commas',
  parse(text: string): Parsed<TrustedProxies> {
    if (text === 'off') return { kind: 'value', value: false };
    const proxies = text.split(',').map((proxy) => proxy.trim());
    return proxies.every(isProxy) ? { kind: 'value', value: proxies } : { kind: 'wrong' };
  },
};

function isProxy(text: string): boolean {
  if (NAMED.includes(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

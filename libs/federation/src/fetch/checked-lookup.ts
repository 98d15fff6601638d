import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { mayDial, type Network } from './address-rule.js';
import { Refused } from './refused.js';

export interface Resolved {
  readonly address: string;
  readonly family: number;
}
export type Resolve = (hostname: string) => Promise<readonly Resolved[]>;

export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true });

/**
 * The name look-up of the socket itself: it checks every address and hands the checked ones to the dialler, so that a
 * name cannot answer differently between check and use. One forbidden address among several refuses the name.
 */
export function checkedLookup(resolve: Resolve, allowed: readonly Network[]): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname).then(
      (found) => {
        const forbidden = found.find(({ address }) => !mayDial(address, allowed));
        const [first] = found;
        if (forbidden) callback(new Refused(`${hostname} leads to ${forbidden.address}, which is not public`), '');
        else if (!first) callback(new Refused(`${hostname} has no address`), '');
        else if (options.all === true) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), '');
      },
    );
  };
}

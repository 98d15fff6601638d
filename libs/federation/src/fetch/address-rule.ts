import ipaddr from 'ipaddr.js';

/** Global unicast. Outside it lie only addresses that are special, retired or not given out. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** A network such as `10.1.0.0/16` that one peer may be reached in. */
export type Network = ReturnType<typeof ipaddr.parseCIDR>;

export function parseNetwork(text: string): Network {
  return ipaddr.parseCIDR(text);
}

/**
 * Whether an address may be dialled: public unicast, or in a network that was allowed for this peer. An IPv4 address
 * wrapped in IPv6 is judged as what it is; addresses that carry an IPv4 one through a gateway are never public.
 */
export function mayDial(address: string, allowed: readonly Network[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (allowed.some((network) => network[0].kind() === parsed.kind() && parsed.match(network))) return true;
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_IPV6);
}
